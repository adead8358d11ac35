/**
 * Draws charts and icons as SVG: {@link org.callover.gateway.document.chart.svg.Svg} is the way in.
 *
 * <p>The same chart gives the same text. A drawing has no scripts, styles and addresses, and its words are as wide as it says,
 * wherever the font or one like it is used.
 */
@NullMarked
package org.callover.gateway.document.chart.svg;

import org.jspecify.annotations.NullMarked;
