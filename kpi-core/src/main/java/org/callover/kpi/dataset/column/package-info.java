/**
 * The observations of one series in one area: which of them is in force, and how they tile a window. Start at
 * {@link org.callover.kpi.dataset.column.Column}.
 */
@NullMarked
package org.callover.kpi.dataset.column;

import org.jspecify.annotations.NullMarked;
