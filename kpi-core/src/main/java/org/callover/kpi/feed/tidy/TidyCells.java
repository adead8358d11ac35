package org.callover.kpi.feed.tidy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.UnfitText;
import org.jspecify.annotations.Nullable;

/** Makes observations from the cells of a tidy file's rows. A text that was read once is not read again. */
final class TidyCells {
    /** The longest breakdown that fits into the store. */
    private static final int LONGEST_BREAKDOWN = 400;

    private final TidyColumns columns;
    private final FileIntake intake;
    private final Map<String, SeriesId> series = new HashMap<>();
    private final Map<String, AreaCode> areas = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, Set<Flag>> flags = new HashMap<>();
    private final Map<String, Breakdown> breakdowns = new HashMap<>();
    private final Map<String, Optional<Basis>> bases = new HashMap<>();

    TidyCells(TidyColumns columns, FileIntake intake) {
        this.columns = columns;
        this.intake = intake;
        intake.names().series().forEach(one -> series.put(one.id().value(), one.id()));
    }

    /** The observation of a row; or none, with every fault of its cells reported. */
    Optional<Observation> observation(long line, List<String> row) {
        SeriesId ofSeries = read(line, row, TidyColumn.SERIES, series, this::newSeries);
        AreaCode area = read(line, row, TidyColumn.AREA, areas, this::newArea);
        Period period = read(line, row, TidyColumn.PERIOD, periods, this::newPeriod);
        BigDecimal value = allowed(line, ofSeries, read(line, row, TidyColumn.VALUE, null, TidyCells::newValue));
        Set<Flag> flagged = read(line, row, TidyColumn.FLAGS, flags, Flag::parse);
        Breakdown breakdown = read(line, row, TidyColumn.BREAKDOWNS, breakdowns, TidyCells::newBreakdown);
        Optional<Basis> basis = read(line, row, TidyColumn.BASIS, bases, TidyCells::newBasis);
        if (ofSeries == null
                || area == null
                || period == null
                || value == null
                || flagged == null
                || breakdown == null
                || basis == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Observation(
                    ofSeries, area, period, value, breakdown, flagged, basis.orElse(null), intake.number()));
        } catch (IllegalArgumentException tooLong) {
            fault(line, TidyColumn.VALUE, tooLong);
            return Optional.empty();
        }
    }

    /** A value, if the kind of its series allows it. */
    private @Nullable BigDecimal allowed(long line, @Nullable SeriesId ofSeries, @Nullable BigDecimal value) {
        if (ofSeries == null || value == null) {
            return value;
        }
        Optional<String> unfit = intake.values().fault(line, ofSeries, value);
        unfit.ifPresent(message -> fault(line, TidyColumn.VALUE, new UnfitText(() -> message)));
        return unfit.isPresent() ? null : value;
    }

    /** The series that a text names, if there is one. */
    Optional<SeriesId> series(String text) {
        return Optional.ofNullable(series.get(text));
    }

    private <T> @Nullable T read(
            long line,
            List<String> row,
            TidyColumn column,
            @Nullable Map<String, T> seen,
            Function<String, T> reading) {
        String text = columns.text(column, row);
        T known = seen == null ? null : seen.get(text);
        if (known != null) {
            return known;
        }
        try {
            if (text.isEmpty() && column.isRequired()) {
                throw new UnfitText(() -> "the cell is blank; fill it in, or leave the row out");
            }
            T value = reading.apply(text);
            if (seen != null) {
                seen.put(text, value);
            }
            return value;
        } catch (IllegalArgumentException faulty) {
            fault(line, column, faulty);
            return null;
        }
    }

    private void fault(long line, TidyColumn column, IllegalArgumentException faulty) {
        intake.faults()
                .add(
                        line,
                        columns.position(column),
                        column.fault(),
                        () -> column.heading() + ": " + faulty.getMessage());
    }

    private SeriesId newSeries(String text) {
        throw new UnfitText(() -> "'%s' is not a known series; use one that is declared in a definition%s"
                .formatted(text, intake.suggestions().series(text)));
    }

    private AreaCode newArea(String text) {
        return intake.names()
                .areas()
                .find(text)
                .orElseThrow(() -> new UnfitText(() -> "'%s' is not a known area; write an ONS code or a known name%s"
                        .formatted(text, intake.suggestions().area(text))))
                .code();
    }

    private Period newPeriod(String text) {
        Period period = Period.parse(text);
        intake.acceptedPeriods().fault(period, text).ifPresent(fault -> {
            throw new UnfitText(() -> fault);
        });
        return period;
    }

    private static BigDecimal newValue(String text) {
        return Decimals.read(text).orElseThrow(() -> new UnfitText(() -> Decimals.fault(text)));
    }

    private static Optional<Basis> newBasis(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Basis(text.toLowerCase(Locale.ROOT)));
    }

    private static Breakdown newBreakdown(String text) {
        Breakdown breakdown = Breakdown.parse(text);
        if (breakdown.toString().length() > LONGEST_BREAKDOWN) {
            throw new UnfitText(() -> "the breakdown has %d characters, and the most is %d; shorten it"
                    .formatted(breakdown.toString().length(), LONGEST_BREAKDOWN));
        }
        return breakdown;
    }
}
