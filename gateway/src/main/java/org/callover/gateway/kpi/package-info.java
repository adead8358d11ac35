/**
 * The calls that read sets and boards, their scorecards, and areas. {@link org.callover.gateway.kpi.Scorecards} answers
 * the main one.
 */
@NullMarked
package org.callover.gateway.kpi;

import org.jspecify.annotations.NullMarked;
