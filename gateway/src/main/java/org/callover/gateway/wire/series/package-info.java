/** How fresh series are: {@link org.callover.gateway.wire.series.SeriesFreshness}. */
@NullMarked
package org.callover.gateway.wire.series;

import org.jspecify.annotations.NullMarked;
