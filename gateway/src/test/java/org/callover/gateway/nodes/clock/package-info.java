/**
 * Clocks of running nodes that jump: an agent, which a test loads into the server's process, moves every
 * {@link java.time.Clock} there. Entry: {@link org.callover.gateway.nodes.clock.ClockJump}.
 */
@NullMarked
package org.callover.gateway.nodes.clock;

import org.jspecify.annotations.NullMarked;
