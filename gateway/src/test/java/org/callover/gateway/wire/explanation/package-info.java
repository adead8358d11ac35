/** What an explanation looks like on the wire. */
@NullMarked
package org.callover.gateway.wire.explanation;

import org.jspecify.annotations.NullMarked;
