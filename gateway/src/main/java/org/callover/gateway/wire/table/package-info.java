/**
 * Tables for every flat format: {@link org.callover.gateway.wire.table.Table} defines the columns, and
 * {@link org.callover.gateway.wire.table.CsvText} writes them as CSV.
 */
@NullMarked
package org.callover.gateway.wire.table;

import org.jspecify.annotations.NullMarked;
