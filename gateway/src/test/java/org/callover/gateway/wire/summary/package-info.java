/** Tests of the writers of a call-over; {@link org.callover.gateway.wire.summary.SummaryTextTest} is the entry. */
@NullMarked
package org.callover.gateway.wire.summary;

import org.jspecify.annotations.NullMarked;
