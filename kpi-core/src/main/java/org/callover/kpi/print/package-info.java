/**
 * Figures of scores as papers print them. Start with {@link org.callover.kpi.print.PrintedScore}.
 */
@NullMarked
package org.callover.kpi.print;

import org.jspecify.annotations.NullMarked;
