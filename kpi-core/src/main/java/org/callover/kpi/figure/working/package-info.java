/**
 * What a figure was made of, kept only when somebody asks: {@link org.callover.kpi.figure.working.FigureWorking} down to
 * the observations that were read.
 */
@NullMarked
package org.callover.kpi.figure.working;

import org.jspecify.annotations.NullMarked;
