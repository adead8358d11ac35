/**
 * How an area stands among others: its place in the order and the group's own figure;
 * {@link org.callover.kpi.standing.Standings} works them out.
 */
@NullMarked
package org.callover.kpi.standing;

import org.jspecify.annotations.NullMarked;
