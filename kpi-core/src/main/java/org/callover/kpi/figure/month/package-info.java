/**
 * The parts of a measure that can be charted: the periods that were observed, and its values month by month, straight
 * from the columns. They equal those of {@link org.callover.kpi.figure.Figures}.
 */
@NullMarked
package org.callover.kpi.figure.month;

import org.jspecify.annotations.NullMarked;
