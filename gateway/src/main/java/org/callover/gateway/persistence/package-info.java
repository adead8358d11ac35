/** Rows and the database they live in; entry: {@link org.callover.gateway.persistence.Database}. */
@NullMarked
package org.callover.gateway.persistence;

import org.jspecify.annotations.NullMarked;
