/** Tests of definitions as the API tells them; entry: {@link org.callover.gateway.kpi.indicator.IndicatorJsonTest}. */
@NullMarked
package org.callover.gateway.kpi.indicator;

import org.jspecify.annotations.NullMarked;
