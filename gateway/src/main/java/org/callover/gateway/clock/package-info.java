/** The time: {@link org.callover.gateway.clock.Clocks} makes the one clock that all other classes use. */
@NullMarked
package org.callover.gateway.clock;

import org.jspecify.annotations.NullMarked;
