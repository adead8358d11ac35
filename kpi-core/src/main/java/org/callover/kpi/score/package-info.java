/**
 * The calculation: it makes a scorecard from a request and a dataset, without a database, a clock or a container.
 * {@link org.callover.kpi.score.Scorer} does it.
 */
@NullMarked
package org.callover.kpi.score;

import org.jspecify.annotations.NullMarked;
