/**
 * The calls for indicators and the series behind their charts. Start with
 * {@link org.callover.gateway.kpi.indicator.IndicatorsResource}.
 */
@NullMarked
package org.callover.gateway.kpi.indicator;

import org.jspecify.annotations.NullMarked;
