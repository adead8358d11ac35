/** The run command's first step, outside the server; entry: {@link org.callover.gateway.launch.Launch}. */
@NullMarked
package org.callover.gateway.launch;

import org.jspecify.annotations.NullMarked;
