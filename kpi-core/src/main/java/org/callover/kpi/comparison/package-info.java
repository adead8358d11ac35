/**
 * A figure set beside an earlier one, or why that cannot be done; {@link org.callover.kpi.comparison.Comparisons} makes
 * them.
 */
@NullMarked
package org.callover.kpi.comparison;

import org.jspecify.annotations.NullMarked;
