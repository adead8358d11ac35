/** Every call of the contract, made by schema and by malice; entry: {@link org.callover.gateway.fuzz.FuzzIT}. */
@NullMarked
package org.callover.gateway.fuzz;

import org.jspecify.annotations.NullMarked;
