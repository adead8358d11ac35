/**
 * Whether an indicator varies as ever or has changed for a reason, from its native months, quarters or years and never
 * from rolling windows; {@link org.callover.kpi.control.Controls} works it out.
 */
@NullMarked
package org.callover.kpi.control;

import org.jspecify.annotations.NullMarked;
