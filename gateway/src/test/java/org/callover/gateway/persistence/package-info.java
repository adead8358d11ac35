/** The stores in a real Derby; entry: {@link org.callover.gateway.persistence.DerbyInMemory}. */
package org.callover.gateway.persistence;
