/** Tests of boards; entry: {@link org.callover.gateway.pages.board.BoardPageTest}. */
@NullMarked
package org.callover.gateway.pages.board;

import org.jspecify.annotations.NullMarked;
