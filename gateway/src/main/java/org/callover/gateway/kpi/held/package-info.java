/**
 * The calls for what is held: observations in bulk, and the months and areas that a set has figures for. Start with
 * {@link org.callover.gateway.kpi.held.ObservationsResource} and {@link org.callover.gateway.kpi.held.CoverageResource}.
 */
@NullMarked
package org.callover.gateway.kpi.held;

import org.jspecify.annotations.NullMarked;
