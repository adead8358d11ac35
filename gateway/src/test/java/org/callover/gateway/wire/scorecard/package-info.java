/** Tests of the writers of a scorecard, from {@link org.callover.gateway.wire.scorecard.Scored2021}. */
@NullMarked
package org.callover.gateway.wire.scorecard;

import org.jspecify.annotations.NullMarked;
