/**
 * The indicators and the series behind their charts;
 * {@link org.callover.gateway.kpi.indicator.IndicatorsResource} answers.
 */
@NullMarked
package org.callover.gateway.kpi.indicator;

import org.jspecify.annotations.NullMarked;
