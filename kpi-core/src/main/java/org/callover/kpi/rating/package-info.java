/**
 * What colour a figure has and what decided it; {@link org.callover.kpi.rating.Rater} rates.
 */
@NullMarked
package org.callover.kpi.rating;

import org.jspecify.annotations.NullMarked;
