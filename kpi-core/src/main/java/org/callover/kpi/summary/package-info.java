/**
 * The call-over: what of a scorecard a board should talk about, and why; {@link org.callover.kpi.summary.Summary} makes
 * it.
 */
@NullMarked
package org.callover.kpi.summary;

import org.jspecify.annotations.NullMarked;
