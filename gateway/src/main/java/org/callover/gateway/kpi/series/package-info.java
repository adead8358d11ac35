/**
 * The calls for the series and their observations; start with {@link org.callover.gateway.kpi.series.SeriesResource}.
 */
@NullMarked
package org.callover.gateway.kpi.series;

import org.jspecify.annotations.NullMarked;
