/** What time it is: {@link org.callover.gateway.clock.Clocks} gives the one clock that everything asks. */
@NullMarked
package org.callover.gateway.clock;

import org.jspecify.annotations.NullMarked;
