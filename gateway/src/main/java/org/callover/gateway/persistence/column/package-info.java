/** The columns of the observations in the database. */
@NullMarked
package org.callover.gateway.persistence.column;

import org.jspecify.annotations.NullMarked;
