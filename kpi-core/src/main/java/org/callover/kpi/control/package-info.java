/**
 * Control charts and trends: whether an indicator varies as usual, or has changed for a reason. They are made from its
 * native months, quarters or years, never from rolling windows. {@link org.callover.kpi.control.Controls} makes them.
 */
@NullMarked
package org.callover.kpi.control;

import org.jspecify.annotations.NullMarked;
