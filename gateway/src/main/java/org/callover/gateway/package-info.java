/** The wiring of the war; start with {@link org.callover.gateway.Api}. */
@NullMarked
package org.callover.gateway;

import org.jspecify.annotations.NullMarked;
