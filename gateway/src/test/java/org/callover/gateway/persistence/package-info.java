/** The stores in a real Derby and a real PostgreSQL; entry: {@link org.callover.gateway.persistence.StoresInDatabase}. */
package org.callover.gateway.persistence;
