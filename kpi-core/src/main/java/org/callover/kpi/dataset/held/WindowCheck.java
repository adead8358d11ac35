package org.callover.kpi.dataset.held;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * The check that windows are tiled exactly, in what an import touched: the observations that make up a window follow one
 * another without a gap or an overlap, and come to the total of the window.
 *
 * <p>It looks at the last year of each column and at the whole of it. Windows in which a month is missing have no total,
 * and are checked for overlaps only.
 */
public final class WindowCheck {
    private static final int YEAR = 12;

    private final Dataset after;
    private final Set<Place> touched = new HashSet<>();

    /** A check of a dataset that has the observations of an import. */
    public WindowCheck(Dataset after) {
        this.after = after;
    }

    private record Place(Term term, AreaCode area) {
        @Override
        public String toString() {
            return term + " in " + area;
        }
    }

    /** Notes the column that an observation belongs to. */
    public void touch(Observation one) {
        touched.add(new Place(new Term(one.series(), one.breakdown()), one.area()));
    }

    /** The first fault in words, if there is one. */
    public Optional<String> fault() {
        return touched.stream().flatMap(place -> fault(place).stream()).findFirst();
    }

    private Optional<String> fault(Place place) {
        Column column = after.column(place.term(), place.area());
        Period extent = column.extent().orElse(null);
        if (extent == null) {
            return Optional.of("Nothing is in force of " + place + ", though observations were stored.");
        }
        YearMonth last = extent.last();
        Period year = Period.of(last.minusMonths(YEAR - 1L), YEAR);
        return fault(place, year, column.tiles(year), column.total(year))
                .or(() -> fault(place, extent, column.tiles(extent), column.total(extent)));
    }

    /** What is wrong with the tiles of a window, in words. */
    static Optional<String> fault(Object place, Period window, List<HeldObservation> tiles, Reading total) {
        BigDecimal sum = BigDecimal.ZERO;
        int months = 0;
        YearMonth next = window.start();
        for (HeldObservation tile : tiles) {
            if (tile.period().start().isBefore(next) || tile.period().last().isAfter(window.last())) {
                return Optional.of("The observations of %s do not tile %s exactly: they overlap or go beyond it at %s."
                        .formatted(place, window, tile.period()));
            }
            sum = sum.add(tile.value());
            months += tile.period().months();
            next = tile.period().end();
        }
        return fault(place, window, months, sum, total);
    }

    private static Optional<String> fault(Object place, Period window, int months, BigDecimal sum, Reading total) {
        boolean isComplete = months == window.months();
        if (isComplete != total.missing().isEmpty()) {
            return Optional.of("The observations of %s cover %s of %s, but %s said to be missing."
                    .formatted(
                            place,
                            Period.inWords(months),
                            window,
                            total.missing().isEmpty() ? "none is" : total.missing() + " are"));
        }
        return isComplete && !total.value().equals(Quantity.of(sum))
                ? Optional.of("The observations of %s in %s come to %s, but their total is %s."
                        .formatted(place, window, sum.toPlainString(), total.value()))
                : Optional.empty();
    }
}
