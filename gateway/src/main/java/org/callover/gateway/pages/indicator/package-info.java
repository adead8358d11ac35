/**
 * The pages about indicators: the list, and each with its score, charts, working, definition and figures. Start with
 * {@link org.callover.gateway.pages.indicator.IndicatorPagesResource}.
 */
@NullMarked
package org.callover.gateway.pages.indicator;

import org.jspecify.annotations.NullMarked;
