/** The database and the stores that use it; start with {@link org.callover.gateway.persistence.Database}. */
@NullMarked
package org.callover.gateway.persistence;

import org.jspecify.annotations.NullMarked;
