/** Tests of the writers of a scorecard, from {@link org.callover.gateway.representation.scorecard.Scored2021}. */
@NullMarked
package org.callover.gateway.representation.scorecard;

import org.jspecify.annotations.NullMarked;
