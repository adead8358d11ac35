/**
 * Calls that are carried out once, however often they are sent: those that are posted with an {@code Idempotency-Key}.
 * Start with {@link org.callover.gateway.wire.once.OnceFilter}.
 */
@NullMarked
package org.callover.gateway.wire.once;

import org.jspecify.annotations.NullMarked;
