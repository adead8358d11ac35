/**
 * How fresh series are ({@link org.callover.gateway.wire.series.SeriesFreshness}), and for which months and areas there
 * are figures ({@link org.callover.gateway.wire.series.SetCoverage}).
 */
@NullMarked
package org.callover.gateway.wire.series;

import org.jspecify.annotations.NullMarked;
