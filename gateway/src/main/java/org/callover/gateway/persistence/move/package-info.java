/** Copies a database of Derby into PostgreSQL; start with {@link org.callover.gateway.persistence.move.DerbyCopy}. */
@NullMarked
package org.callover.gateway.persistence.move;

import org.jspecify.annotations.NullMarked;
