/**
 * Observations in columns, immutable and replaced as a whole. The rules here decide which observation is in force and
 * how observations tile a window. Start at {@link org.callover.kpi.dataset.Dataset}.
 */
@NullMarked
package org.callover.kpi.dataset;

import org.jspecify.annotations.NullMarked;
