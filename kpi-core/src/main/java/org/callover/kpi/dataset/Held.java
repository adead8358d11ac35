package org.callover.kpi.dataset;

import java.math.BigDecimal;
import java.util.Set;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.period.Period;

/** One observation as a column holds it: its series, breakdown and area are the column's. */
public record Held(Period period, BigDecimal value, Set<Flag> flags, int source) {}
