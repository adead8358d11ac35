/**
 * The place in which values are drawn: scales, grids, labels that never run into each other, and legends.
 */
@NullMarked
package org.callover.gateway.document.chart.plot;

import org.jspecify.annotations.NullMarked;
