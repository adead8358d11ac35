/** The war's own wiring; entry: {@link org.callover.gateway.Api}. */
@NullMarked
package org.callover.gateway;

import org.jspecify.annotations.NullMarked;
