/**
 * What chance alone would explain: intervals, tests of change and trend, and control charts. They are pure functions of
 * numbers, each with the name of its method and its source. Start at {@link org.callover.kpi.statistics.Interval},
 * {@link org.callover.kpi.statistics.ChangeTest} and {@link org.callover.kpi.statistics.XmrChart}.
 */
@NullMarked
package org.callover.kpi.statistics;

import org.jspecify.annotations.NullMarked;
