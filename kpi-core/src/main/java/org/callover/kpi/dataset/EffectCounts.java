package org.callover.kpi.dataset;

import java.time.Instant;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** The observations of one import, added to a dataset, with a count of the effects they had. */
public final class EffectCounts {
    private final int number;
    private final Dataset before;
    private final Dataset.Builder dataset;
    private int added;
    private int revised;
    private int unchanged;

    /** Starts an import with a number, on top of a dataset. */
    public EffectCounts(Dataset before, int number) {
        this.number = number;
        this.before = before;
        this.dataset = before.toBuilder();
    }

    /**
     * Adds an observation.
     *
     * @return false if this import already had one for the same series, area, period and breakdown
     */
    public boolean add(Observation observation) {
        LoadEffect effect = dataset.offer(observation);
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

    /** Whether a figure of exactly this period was held before the import. */
    public boolean wasHeld(SeriesId series, AreaCode area, Period period) {
        return before.holds(Term.of(series), area, period);
    }

    /**
     * The dataset with the import added. If the import changes nothing, it is the dataset that was there before. It holds
     * an observation of the import with the import's number only if it must be stored: a repeat need not be.
     */
    public Dataset build(Instant instant) {
        return dataset.build(number, instant);
    }

    /** Whether a dataset is the one that was there before the import. */
    public boolean isBefore(Dataset other) {
        return other == before;
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

    /** Whether no observation was added. */
    public boolean isEmpty() {
        return added + revised + unchanged == 0;
    }
}
