/** Calls and answers as bytes on a socket; entry: {@link Connection}. */
@NullMarked
package org.callover.gateway.fuzz.wire;

import org.jspecify.annotations.NullMarked;
