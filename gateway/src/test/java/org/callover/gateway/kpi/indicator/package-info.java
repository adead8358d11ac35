/** Tests of what is written about one indicator; entry: {@link org.callover.gateway.kpi.indicator.SeriesJsonTest}. */
@NullMarked
package org.callover.gateway.kpi.indicator;

import org.jspecify.annotations.NullMarked;
