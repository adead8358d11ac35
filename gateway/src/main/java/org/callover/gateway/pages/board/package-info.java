/**
 * The pages of boards: the list of them, and the scorecard of each. Start with
 * {@link org.callover.gateway.pages.board.BoardsResource}.
 */
@NullMarked
package org.callover.gateway.pages.board;

import org.jspecify.annotations.NullMarked;
