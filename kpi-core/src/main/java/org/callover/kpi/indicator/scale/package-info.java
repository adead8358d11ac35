/** What the sums of a measure are multiplied by, or averaged over. */
@NullMarked
package org.callover.kpi.indicator.scale;

import org.jspecify.annotations.NullMarked;
