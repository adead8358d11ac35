/**
 * The writers of a call-over: {@link org.callover.gateway.representation.summary.SummaryJson} and
 * {@link org.callover.gateway.representation.summary.SummaryText}.
 */
@NullMarked
package org.callover.gateway.representation.summary;

import org.jspecify.annotations.NullMarked;
