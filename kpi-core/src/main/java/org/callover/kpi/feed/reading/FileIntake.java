package org.callover.kpi.feed.reading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.feed.row.RowFaults;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A file being checked. It takes the observations that a format makes from the rows, passes on those to keep, and
 * counts.
 *
 * <p>After the first fault nothing more is passed on, unless the good rows are wanted. A repeated observation is never
 * passed on.
 */
public final class FileIntake {
    private final KnownNames names;
    private final EffectCounts effects;
    private final Consumer<Observation> sink;
    private final boolean isPartial;
    private final NameSuggestions suggestions;
    private final ValueRules values;
    private final AcceptedPeriods acceptedPeriods;
    private final RowFaults faults = new RowFaults();
    private final Map<SeriesId, BigDecimal> totals = new TreeMap<>();
    private @Nullable Period extent;
    private int rowsRead;
    private int rowsRejected;

    /**
     * The intake of one file.
     *
     * @param effects the observations that are held, to which those of the file are added
     * @param sink takes the observations to keep
     * @param isPartial whether the good rows of a file with faults are kept
     */
    public FileIntake(
            KnownNames names,
            EffectCounts effects,
            Consumer<Observation> sink,
            boolean isPartial,
            AcceptedPeriods acceptedPeriods) {
        this.names = names;
        this.effects = effects;
        this.sink = sink;
        this.isPartial = isPartial;
        this.suggestions = NameSuggestions.among(names);
        this.values = new ValueRules(names);
        this.acceptedPeriods = acceptedPeriods;
    }

    /** The number that the import would have if it were kept now. */
    public int number() {
        return effects.number();
    }

    /** The series and areas that the file may name. */
    public KnownNames names() {
        return names;
    }

    /** Suggestions for its unknown names. */
    public NameSuggestions suggestions() {
        return suggestions;
    }

    /** The rules for its values. */
    public ValueRules values() {
        return values;
    }

    /** The periods it may have. */
    public AcceptedPeriods acceptedPeriods() {
        return acceptedPeriods;
    }

    public RowFaults faults() {
        return faults;
    }

    /** Its observations, added to those that were held before. */
    public EffectCounts effects() {
        return effects;
    }

    /** Whether a figure of exactly this period was held before the import. */
    public boolean isHeld(SeriesId series, AreaCode area, Period period) {
        return effects.wasHeld(series, area, period);
    }

    /** Whether the good rows of a file with faults are kept. */
    public boolean isPartial() {
        return isPartial;
    }

    /** Whether any of the file will be kept, judging by what was read so far. */
    public boolean keeps() {
        return isPartial || faults.isEmpty();
    }

    /**
     * Takes an observation.
     *
     * @return false if this import already had one for the same series, area, period and breakdown
     */
    public boolean take(Observation observation) {
        if (!effects.add(observation)) {
            return false;
        }
        if (keeps()) {
            sink.accept(observation);
            Period period = observation.period();
            extent = extent == null ? period : extent.reach(period);
            totals.merge(observation.series(), observation.value(), BigDecimal::add);
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

    /** From the first to the last month of what is to be kept. */
    public Optional<Period> extent() {
        return Optional.ofNullable(extent);
    }

    /** The total of each series that is to be kept. */
    public Map<SeriesId, BigDecimal> totals() {
        return Collections.unmodifiableMap(totals);
    }
}
