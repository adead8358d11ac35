/**
 * What chance alone would explain: intervals, tests of change and trend, control charts and bands, as pure functions of
 * numbers, each named by its method and with its source. Start at {@link org.callover.kpi.statistics.Interval},
 * {@link org.callover.kpi.statistics.ChangeTest} and {@link org.callover.kpi.statistics.XmrChart}.
 */
@NullMarked
package org.callover.kpi.statistics;

import org.jspecify.annotations.NullMarked;
