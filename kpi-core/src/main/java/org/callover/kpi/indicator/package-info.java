/**
 * What to compute and how to judge it: the definitions that a performance officer writes, as values.
 * {@link org.callover.kpi.indicator.Indicator} is one definition.
 */
@NullMarked
package org.callover.kpi.indicator;

import org.jspecify.annotations.NullMarked;
