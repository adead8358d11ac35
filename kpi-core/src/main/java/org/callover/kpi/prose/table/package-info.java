/**
 * Tables of a text: what their columns are, and the checks of their totals and means. {@link
 * org.callover.kpi.prose.table.GridReader} reads one.
 */
@NullMarked
package org.callover.kpi.prose.table;

import org.jspecify.annotations.NullMarked;
