/**
 * Several nodes on one PostgreSQL behind a balancer, and what is done to them: stops, kills, pauses, restarts of the
 * database, clocks that jump. Entry: {@link org.callover.gateway.nodes.NodesIT}.
 */
@NullMarked
package org.callover.gateway.nodes;

import org.jspecify.annotations.NullMarked;
