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
 * A file being checked: it takes the observations a format makes of the rows, hands on those that are to be kept, and counts.
 *
 * <p>After the first fault nothing more is handed on, unless the good rows are wanted; a repeated observation never is.
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
     * @param effects the observations that are held, among which those of the file are put
     * @param sink takes the observations that are to be kept
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

    /** The series and areas it may be about. */
    public KnownNames names() {
        return names;
    }

    /** What its unknown names were probably meant for. */
    public NameSuggestions suggestions() {
        return suggestions;
    }

    /** What its values may be. */
    public ValueRules values() {
        return values;
    }

    /** What its periods may be. */
    public AcceptedPeriods acceptedPeriods() {
        return acceptedPeriods;
    }

    public RowFaults faults() {
        return faults;
    }

    /** Its observations among those that were held before. */
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

    /** Whether anything of the file will be kept, as far as it was read. */
    public boolean keeps() {
        return isPartial || faults.isEmpty();
    }

    /**
     * Takes an observation.
     *
     * @return false when this import has already brought one for its series, area, period and breakdown
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

    /** From the first month to the last of what is to be kept. */
    public Optional<Period> extent() {
        return Optional.ofNullable(extent);
    }

    /** What is to be kept, added up by series. */
    public Map<SeriesId, BigDecimal> totals() {
        return Collections.unmodifiableMap(totals);
    }
}
