/**
 * The writers of a call-over: {@link org.callover.gateway.wire.summary.SummaryJson} and
 * {@link org.callover.gateway.wire.summary.SummaryText}.
 */
@NullMarked
package org.callover.gateway.wire.summary;

import org.jspecify.annotations.NullMarked;
