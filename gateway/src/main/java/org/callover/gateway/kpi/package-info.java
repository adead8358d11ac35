/**
 * The reading calls: sets and boards, their scorecards, areas; {@link org.callover.gateway.kpi.Scorecards} answers the
 * main one.
 */
@NullMarked
package org.callover.gateway.kpi;

import org.jspecify.annotations.NullMarked;
