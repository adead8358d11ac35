/**
 * Figures taken apart, down to their observations; {@link org.callover.kpi.explanation.part.FigureSteps} does it.
 */
@NullMarked
package org.callover.kpi.explanation.part;

import org.jspecify.annotations.NullMarked;
