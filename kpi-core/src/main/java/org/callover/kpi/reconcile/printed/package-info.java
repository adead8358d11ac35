/**
 * Figures as papers print them, and the range of figures that their rounding allows.
 * {@link org.callover.kpi.reconcile.printed.PrintedNumber} reads a number.
 */
@NullMarked
package org.callover.kpi.reconcile.printed;

import org.jspecify.annotations.NullMarked;
