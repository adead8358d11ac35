/**
 * The writers of scores: {@link org.callover.gateway.representation.scorecard.ScorecardJson} for nested JSON, and
 * {@link org.callover.gateway.representation.scorecard.ScoreColumns} for all flat formats.
 */
@NullMarked
package org.callover.gateway.representation.scorecard;

import org.jspecify.annotations.NullMarked;
