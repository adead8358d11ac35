/**
 * How a score came about, down to the observations and their imports, so that it can be redone by hand.
 * {@link org.callover.kpi.explanation.Explainer} explains a score.
 */
@NullMarked
package org.callover.kpi.explanation;

import org.jspecify.annotations.NullMarked;
