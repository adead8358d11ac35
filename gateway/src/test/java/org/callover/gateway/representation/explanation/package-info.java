/** What an explanation looks like on the wire. */
@NullMarked
package org.callover.gateway.representation.explanation;

import org.jspecify.annotations.NullMarked;
