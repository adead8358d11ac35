/** The keys in force, kept in memory; start with {@link org.callover.gateway.people.key.KeysInForce}. */
@NullMarked
package org.callover.gateway.people.key;

import org.jspecify.annotations.NullMarked;
