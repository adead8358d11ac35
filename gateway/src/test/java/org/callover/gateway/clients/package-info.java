/**
 * Checks that other people's tools can use the contract, with {@code mvn -Pclients verify}; entry: {@link
 * org.callover.gateway.clients.GeneratedClientsIT}.
 */
@NullMarked
package org.callover.gateway.clients;

import org.jspecify.annotations.NullMarked;
