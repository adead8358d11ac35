/**
 * Time in whole months: runs of months ({@link org.callover.kpi.period.Period}), the years they belong to, and the
 * windows that indicators are scored over ({@link org.callover.kpi.period.Window}).
 */
@NullMarked
package org.callover.kpi.period;

import org.jspecify.annotations.NullMarked;
