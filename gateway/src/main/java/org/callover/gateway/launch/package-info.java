/**
 * The launcher, which starts the server as a process of its own; start with {@link org.callover.gateway.launch.Launch}.
 */
@NullMarked
package org.callover.gateway.launch;

import org.jspecify.annotations.NullMarked;
