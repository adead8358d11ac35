/**
 * Figures compared with earlier ones, or the reason why that cannot be done.
 * {@link org.callover.kpi.comparison.Comparisons} compares them.
 */
@NullMarked
package org.callover.kpi.comparison;

import org.jspecify.annotations.NullMarked;
