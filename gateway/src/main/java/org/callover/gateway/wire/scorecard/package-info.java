/**
 * The writers of scores: {@link org.callover.gateway.wire.scorecard.ScorecardJson} for nested JSON, and
 * {@link org.callover.gateway.wire.scorecard.column.ScoreColumns} for all flat formats.
 */
@NullMarked
package org.callover.gateway.wire.scorecard;

import org.jspecify.annotations.NullMarked;
