/**
 * Tests of what the API tells of one indicator; entries: {@link org.callover.gateway.kpi.indicator.IndicatorJsonTest} and
 * {@link org.callover.gateway.kpi.indicator.SeriesJsonTest}.
 */
@NullMarked
package org.callover.gateway.kpi.indicator;

import org.jspecify.annotations.NullMarked;
