/**
 * What was counted or measured, where and when: series, areas and the {@link org.callover.kpi.observation.Observation}.
 */
@NullMarked
package org.callover.kpi.observation;

import org.jspecify.annotations.NullMarked;
