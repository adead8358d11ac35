/**
 * What must be kept from one start to the next, as ports that {@code persistence} implements;
 * {@link org.callover.gateway.store.ObservationStore} is the main one.
 */
@NullMarked
package org.callover.gateway.store;

import org.jspecify.annotations.NullMarked;
