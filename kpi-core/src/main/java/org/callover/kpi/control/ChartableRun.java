package org.callover.kpi.control;

/** The latest native periods that could be charted, or why there are none. */
sealed interface ChartableRun permits NativeRun, Control.NotCharted {}
