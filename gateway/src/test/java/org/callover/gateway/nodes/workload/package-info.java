/**
 * A random run of operations and faults over several nodes, decided by a seed. Entry:
 * {@link org.callover.gateway.nodes.workload.Workload}.
 */
@NullMarked
package org.callover.gateway.nodes.workload;

import org.jspecify.annotations.NullMarked;
