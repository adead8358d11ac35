/** Tests of what the reading calls make of a query; entry: {@link org.callover.gateway.kpi.ScoresQueryTest}. */
@NullMarked
package org.callover.gateway.kpi;

import org.jspecify.annotations.NullMarked;
