/**
 * Observations in columns, immutable and swapped whole: {@link org.callover.kpi.dataset.Dataset} is what the scorer
 * reads; which observation is in force and how observations tile a window is decided here.
 */
@NullMarked
package org.callover.kpi.dataset;

import org.jspecify.annotations.NullMarked;
