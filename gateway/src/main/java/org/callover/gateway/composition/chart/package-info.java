/**
 * Makes charts, sparklines and icons of scores. Start with {@link org.callover.gateway.composition.chart.RunCharts}.
 * The marks and limits are those of the core's control chart.
 */
@NullMarked
package org.callover.gateway.composition.chart;

import org.jspecify.annotations.NullMarked;
