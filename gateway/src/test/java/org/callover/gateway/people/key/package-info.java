/** The keys kept in memory; entry: {@link org.callover.gateway.people.key.KeysInForceTest}. */
package org.callover.gateway.people.key;
