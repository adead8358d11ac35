/** The tables as JPA entities; the main one is {@link org.callover.gateway.persistence.row.ImportRow}. */
@NullMarked
package org.callover.gateway.persistence.row;

import org.jspecify.annotations.NullMarked;
