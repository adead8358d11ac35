/**
 * Answers that hold only what has changed since an earlier one. Start at
 * {@link org.callover.gateway.kpi.change.ChangedScores}.
 */
@NullMarked
package org.callover.gateway.kpi.change;

import org.jspecify.annotations.NullMarked;
