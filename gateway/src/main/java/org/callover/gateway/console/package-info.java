/** What the terminal shows; {@link org.callover.gateway.console.Console} is the only server class that prints. */
@NullMarked
package org.callover.gateway.console;

import org.jspecify.annotations.NullMarked;
