/** What was copied from another database is checked; start with {@link org.callover.gateway.move.MoveReport}. */
@NullMarked
package org.callover.gateway.move;

import org.jspecify.annotations.NullMarked;
