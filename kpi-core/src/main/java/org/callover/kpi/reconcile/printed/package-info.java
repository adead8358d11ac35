/**
 * Figures as papers print them, and what their rounding leaves open;
 * {@link org.callover.kpi.reconcile.printed.PrintedNumber} reads one.
 */
@NullMarked
package org.callover.kpi.reconcile.printed;

import org.jspecify.annotations.NullMarked;
