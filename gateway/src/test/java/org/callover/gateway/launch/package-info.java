/** Tests of the launcher's parts by themselves; {@code LaunchIT} tests the whole. */
@NullMarked
package org.callover.gateway.launch;

import org.jspecify.annotations.NullMarked;
