/**
 * The call-over: the scores in a scorecard that a board should talk about, and why.
 * {@link org.callover.kpi.summary.Summary} makes it.
 */
@NullMarked
package org.callover.kpi.summary;

import org.jspecify.annotations.NullMarked;
