/**
 * What is held: observations one by one, the months in which an area has any, and what changed last. Start at
 * {@link org.callover.kpi.dataset.held.Holdings}.
 */
@NullMarked
package org.callover.kpi.dataset.held;

import org.jspecify.annotations.NullMarked;
