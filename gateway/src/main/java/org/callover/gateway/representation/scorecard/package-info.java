/**
 * Scores, written: {@link org.callover.gateway.representation.scorecard.ScorecardJson} nests them,
 * {@link org.callover.gateway.representation.scorecard.ScoreColumns} lays them out for all flat formats.
 */
@NullMarked
package org.callover.gateway.representation.scorecard;

import org.jspecify.annotations.NullMarked;
