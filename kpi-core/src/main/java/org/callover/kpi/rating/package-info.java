/** The colour of a figure, and what decided it. {@link org.callover.kpi.rating.Rater} rates figures. */
@NullMarked
package org.callover.kpi.rating;

import org.jspecify.annotations.NullMarked;
