package org.callover.gateway.ingest.file;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A file being checked: it takes the observations a format reads from the file, sets them down to be kept, and counts.
 *
 * <p>After the first fault nothing more is set down, unless the good rows are wanted; a repeated observation never is.
 */
public final class Intake {
    private final Catalogue catalogue;
    private final EffectCounts placing;
    private final ObservationSpool spool;
    private final boolean partial;
    private final NameSuggestions guesses;
    private final ValueRules values;
    private final AcceptedPeriods reach;
    private final FileFaults faults = new FileFaults();
    private final Map<SeriesId, BigDecimal> totals = new TreeMap<>();
    private @Nullable Period extent;
    private int rowsRead;
    private int rowsRejected;

    public Intake(
            Catalogue catalogue, EffectCounts placing, ObservationSpool spool, boolean partial, AcceptedPeriods reach) {
        this.catalogue = catalogue;
        this.placing = placing;
        this.spool = spool;
        this.partial = partial;
        this.guesses = NameSuggestions.among(catalogue);
        this.values = new ValueRules(catalogue);
        this.reach = reach;
    }

    /** The number that the import would have if it were kept now. */
    public int number() {
        return placing.number();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** What its unknown names were probably meant for. */
    public NameSuggestions guesses() {
        return guesses;
    }

    /** What its values may be. */
    public ValueRules values() {
        return values;
    }

    /** What its periods may be. */
    public AcceptedPeriods reach() {
        return reach;
    }

    public FileFaults faults() {
        return faults;
    }

    /** Whether a figure of exactly this period was held before the import. */
    public boolean isHeld(SeriesId series, AreaCode area, Period period) {
        return placing.isHeld(series, area, period);
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
        if (!placing.add(observation)) {
            return false;
        }
        if (keeps()) {
            spool.add(observation);
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

    /** From the first month to the last of what is set down to be kept. */
    public Optional<Period> extent() {
        return Optional.ofNullable(extent);
    }

    /** What is set down to be kept, added up by series. */
    public Map<SeriesId, BigDecimal> totals() {
        return Collections.unmodifiableMap(totals);
    }
}
