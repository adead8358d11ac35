/**
 * The value of a measure in an area over a period: a figure, or the reason why there is none.
 * {@link org.callover.kpi.figure.Figures} computes them.
 */
@NullMarked
package org.callover.kpi.figure;

import org.jspecify.annotations.NullMarked;
