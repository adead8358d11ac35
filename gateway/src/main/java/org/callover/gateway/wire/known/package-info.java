/**
 * What a question may name although it is unknown here: such a part of the question gets a warning, and what can only be
 * a typing mistake is a fault. Start with {@link org.callover.gateway.wire.known.KnownAreas}.
 */
@NullMarked
package org.callover.gateway.wire.known;

import org.jspecify.annotations.NullMarked;
