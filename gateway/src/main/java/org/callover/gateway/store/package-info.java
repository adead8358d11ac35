/**
 * The interfaces for everything that is stored, which {@code persistence} implements.
 * {@link org.callover.gateway.store.ObservationStore} is the main one.
 */
@NullMarked
package org.callover.gateway.store;

import org.jspecify.annotations.NullMarked;
