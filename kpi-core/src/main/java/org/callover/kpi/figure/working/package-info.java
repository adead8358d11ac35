/**
 * What a figure was made from, kept only if somebody asks: {@link org.callover.kpi.figure.working.FigureWorking}, down
 * to the observations that were read.
 */
@NullMarked
package org.callover.kpi.figure.working;

import org.jspecify.annotations.NullMarked;
