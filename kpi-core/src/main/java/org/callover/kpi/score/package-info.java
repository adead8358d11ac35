/**
 * The calculation: a request and a dataset make a scorecard, without a database, a clock or a container;
 * {@link org.callover.kpi.score.Scorer} does it.
 */
@NullMarked
package org.callover.kpi.score;

import org.jspecify.annotations.NullMarked;
