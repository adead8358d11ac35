/**
 * Figures explained down to their observations; {@link org.callover.kpi.explanation.part.FigureSteps} explains them.
 */
@NullMarked
package org.callover.kpi.explanation.part;

import org.jspecify.annotations.NullMarked;
