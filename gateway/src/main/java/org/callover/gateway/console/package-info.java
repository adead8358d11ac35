/** What a person must see at the start; {@link org.callover.gateway.console.Console} is the only class that prints. */
@NullMarked
package org.callover.gateway.console;

import org.jspecify.annotations.NullMarked;
