package org.callover.kpi.dataset.held;

import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;

/** An observation with the series, breakdown and area that it is about. */
public record HeldRow(Term term, AreaCode area, HeldObservation observation) {}
