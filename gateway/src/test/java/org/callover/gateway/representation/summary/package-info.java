/** Tests of the writers of a call-over; {@link org.callover.gateway.representation.summary.SummaryTextTest} is the entry. */
@NullMarked
package org.callover.gateway.representation.summary;

import org.jspecify.annotations.NullMarked;
