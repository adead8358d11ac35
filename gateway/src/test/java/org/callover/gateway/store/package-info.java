/** What any store must do; entry: {@link org.callover.gateway.store.ObservationStoreContract}. */
package org.callover.gateway.store;
