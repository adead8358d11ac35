/** Tests of what the launcher was told. */
@NullMarked
package org.callover.gateway.launch.settings;

import org.jspecify.annotations.NullMarked;
