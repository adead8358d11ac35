/**
 * What can be charted of a measure: the periods that were observed, and its values month by month straight from the
 * columns, which are those that {@link org.callover.kpi.figure.Figures} gives.
 */
@NullMarked
package org.callover.kpi.figure.month;

import org.jspecify.annotations.NullMarked;
