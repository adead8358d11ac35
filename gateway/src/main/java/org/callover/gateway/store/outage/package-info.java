/**
 * Whether what is stored can be reached; start with {@link org.callover.gateway.store.outage.Storage}.
 */
@NullMarked
package org.callover.gateway.store.outage;

import org.jspecify.annotations.NullMarked;
