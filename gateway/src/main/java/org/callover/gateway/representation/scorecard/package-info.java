/**
 * One scorecard, many writers: {@link org.callover.gateway.representation.scorecard.ScorecardJson} nests,
 * {@link org.callover.gateway.representation.scorecard.ScorecardTable} is the one table of all flat formats.
 */
@NullMarked
package org.callover.gateway.representation.scorecard;

import org.jspecify.annotations.NullMarked;
