package org.callover.gateway.ingest.file;

import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Effect;
import org.callover.kpi.observation.Observation;

/**
 * An import in progress: it takes the observations a format reads from its file, keeps them, and counts.
 *
 * <p>After the first fault nothing more is kept, unless the good rows are wanted; a repeated observation never is.
 */
public final class Intake {
    private final int number;
    private final Catalogue catalogue;
    private final Dataset.Builder dataset;
    private final ObservationStore.Appender appender;
    private final boolean partial;
    private final Guesses guesses;
    private final Faults faults = new Faults();
    private int rowsRead;
    private int rowsRejected;
    private int added;
    private int revised;
    private int unchanged;

    public Intake(
            int number,
            Catalogue catalogue,
            Dataset.Builder dataset,
            ObservationStore.Appender appender,
            boolean partial) {
        this.number = number;
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.appender = appender;
        this.partial = partial;
        this.guesses = Guesses.among(catalogue);
    }

    /** The number of the import, which its observations carry. */
    public int number() {
        return number;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** What its unknown names were probably meant for. */
    public Guesses guesses() {
        return guesses;
    }

    public Faults faults() {
        return faults;
    }

    /** Whether the good rows of a file with faults are kept. */
    public boolean isPartial() {
        return partial;
    }

    /** Whether anything of the file will be kept, as far as it was read. */
    public boolean keeps() {
        return partial || faults.isEmpty();
    }

    /**
     * Takes an observation.
     *
     * @return false when this import has already brought one for its series, area, period and breakdown
     */
    public boolean take(Observation observation) {
        Effect effect = dataset.add(observation);
        switch (effect) {
            case ADDED -> added++;
            case REVISED -> revised++;
            case UNCHANGED -> unchanged++;
            case REPEATED -> {
                return false;
            }
        }
        if (keeps()) {
            appender.add(observation);
        }
        return true;
    }

    public void rowRead() {
        rowsRead++;
    }

    public void rowRejected() {
        rowsRejected++;
    }

    public int rowsRead() {
        return rowsRead;
    }

    public int rowsRejected() {
        return rowsRejected;
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
}
