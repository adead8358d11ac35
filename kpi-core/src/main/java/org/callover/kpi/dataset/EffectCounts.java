package org.callover.kpi.dataset;

import java.time.Instant;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** Observations of one import put among those that are held, with a count of what each of them did there. */
public final class EffectCounts {
    private final int number;
    private final Dataset before;
    private final Dataset.Builder dataset;
    private int added;
    private int revised;
    private int unchanged;

    /** The observations of the import of this number, among those of a dataset. */
    public EffectCounts(Dataset before, int number) {
        this.number = number;
        this.before = before;
        this.dataset = before.toBuilder();
    }

    /**
     * Puts an observation in its place.
     *
     * @return false when this import has already brought one for its series, area, period and breakdown
     */
    public boolean add(Observation observation) {
        LoadEffect effect = dataset.add(observation);
        switch (effect) {
            case ADDED -> added++;
            case REVISED -> revised++;
            case UNCHANGED -> unchanged++;
            case REPEATED -> {
                return false;
            }
        }
        return true;
    }

    /** Whether a figure of exactly this period was held before. */
    public boolean wasHeld(SeriesId series, AreaCode area, Period period) {
        return before.holds(Term.of(series), area, period);
    }

    /** The data with the import in it. */
    public Dataset build(Instant instant) {
        return dataset.build(number, instant);
    }

    /** The number of the import, which its observations carry. */
    public int number() {
        return number;
    }

    public int added() {
        return added;
    }

    public int revised() {
        return revised;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Whether no observation was put anywhere. */
    public boolean isEmpty() {
        return added + revised + unchanged == 0;
    }
}
