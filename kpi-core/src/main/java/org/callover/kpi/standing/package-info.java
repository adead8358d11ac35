/**
 * How an area compares with others: its rank, and the group's figure. {@link org.callover.kpi.standing.Standings} works
 * them out.
 */
@NullMarked
package org.callover.kpi.standing;

import org.jspecify.annotations.NullMarked;
