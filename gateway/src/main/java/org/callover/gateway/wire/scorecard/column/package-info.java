/**
 * The columns of scores in every flat format: {@link org.callover.gateway.wire.scorecard.column.ScoreColumns} has them
 * all, in order.
 */
@NullMarked
package org.callover.gateway.wire.scorecard.column;

import org.jspecify.annotations.NullMarked;
