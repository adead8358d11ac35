/**
 * The pages about series: all of them, and what is held of each. Start with
 * {@link org.callover.gateway.pages.series.SeriesPagesResource}.
 */
@NullMarked
package org.callover.gateway.pages.series;

import org.jspecify.annotations.NullMarked;
