/**
 * The call-over as it goes out; {@link org.callover.gateway.representation.summary.SummaryJson} and
 * {@link org.callover.gateway.representation.summary.SummaryText} write it.
 */
@NullMarked
package org.callover.gateway.representation.summary;

import org.jspecify.annotations.NullMarked;
