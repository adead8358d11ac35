/** The series: what is counted, what is held of it; entry: {@link org.callover.gateway.kpi.series.SeriesResource}. */
@NullMarked
package org.callover.gateway.kpi.series;

import org.jspecify.annotations.NullMarked;
