/**
 * Things as rows of cells, for every flat format: {@link org.callover.gateway.representation.table.Table} says what the
 * columns are, {@link org.callover.gateway.representation.table.CsvText} writes them.
 */
@NullMarked
package org.callover.gateway.representation.table;

import org.jspecify.annotations.NullMarked;
