/**
 * Tables for every flat format: {@link org.callover.gateway.representation.table.Table} defines the columns, and
 * {@link org.callover.gateway.representation.table.CsvText} writes them as CSV.
 */
@NullMarked
package org.callover.gateway.representation.table;

import org.jspecify.annotations.NullMarked;
