/**
 * Charts and icons as values: what is drawn, with the printed text of every number that is labelled.
 *
 * <p>They know nothing of indicators and compute nothing. {@link org.callover.gateway.document.chart.svg.Svg} draws them, the
 * same in a page, a PDF and a Word document.
 */
@NullMarked
package org.callover.gateway.document.chart;

import org.jspecify.annotations.NullMarked;
