/**
 * Steps: months from which nearly all areas are clearly higher or lower than a year before, as happens when the
 * counting changes. {@link org.callover.kpi.step.Steps} finds them.
 */
@NullMarked
package org.callover.kpi.step;

import org.jspecify.annotations.NullMarked;
