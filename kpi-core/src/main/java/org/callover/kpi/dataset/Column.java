package org.callover.kpi.dataset;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/**
 * Every observation of one series, or one breakdown of it, in one area.
 *
 * <p>A later import supersedes an earlier one: an observation of the same period, and also observations that together
 * tile its period. (So monthly counts loaded after a published year replace that year's total, and not before.)
 */
public final class Column implements ObservedMonths {

    static final Column EMPTY = new Column(MonthlyValues.NONE, List.of(), List.of());

    private final MonthlyValues months;
    private final List<Span> spans;
    private final List<Span> inForce;
    private final boolean hasBases;

    private Column(MonthlyValues months, List<Span> spans, List<Span> inForce) {
        this.months = months;
        this.spans = spans;
        this.inForce = inForce;
        this.hasBases = months.bases != null || spans.stream().anyMatch(span -> span.basis() != null);
    }

    static Column of(MonthlyValues months, Collection<Span> given) {
        List<Span> spans = given.stream()
                .sorted(Comparator.comparingInt(Span::end)
                        .thenComparing(Comparator.comparingInt(Span::start).reversed()))
                .toList();
        List<Span> inForce = spans.stream()
                .filter(span -> !Tiling.of(months, spans, span.start(), span.end(), span.source())
                        .isComplete())
                .toList();
        return new Column(months, spans, inForce);
    }

    MonthlyValues months() {
        return months;
    }

    List<Span> spans() {
        return spans;
    }

    List<Span> inForce() {
        return inForce;
    }

    /**
     * The total over a period: the observation of exactly that period if there is one, else the sum of observations
     * that tile it. Overlapping observations are never added.
     */
    public Reading total(Period period) {
        int start = Span.index(period.start());
        int end = Span.index(period.end());
        boolean longer = false;
        for (Span span : inForce) {
            if (span.covers(start, end)) {
                return reading(span);
            }
            longer |= span.within(start, end);
        }
        if (longer) {
            return Tiling.of(months, inForce, start, end, 0).reading(period);
        }
        List<YearMonth> missing = months.count(start, end) == end - start ? List.of() : missing(start, end);
        return new Reading(period, months.total(start, end), missing, Flag.ofBits(months.flags(start, end)), null);
    }

    /**
     * The observation of exactly a period, which no other is added to. What cannot be added is not made up of its months,
     * so months that were loaded later do not take its place.
     */
    public Optional<Reading> exactly(Period period) {
        return spanning(period).map(Column::reading);
    }

    /** The same observation as it is held. */
    public Optional<HeldObservation> heldExactly(Period period) {
        return spanning(period).map(Span::held);
    }

    private Optional<Span> spanning(Period period) {
        int start = Span.index(period.start());
        int end = Span.index(period.end());
        Stream<Span> month =
                end - start == 1 && months.isPresent(start) ? Stream.of(months.span(start)) : Stream.empty();
        return Stream.concat(spans.stream().filter(span -> span.covers(start, end)), month)
                .findFirst();
    }

    /** Which observations {@link #total} adds for the period, in order. */
    public List<HeldObservation> tiles(Period period) {
        int start = Span.index(period.start());
        int end = Span.index(period.end());
        return Tiling.of(months, inForce, start, end, 0).pieces().stream()
                .map(Span::held)
                .toList();
    }

    /** The months of a period that an observation of zero accounts for. */
    public List<YearMonth> zeros(Period period) {
        return tiles(period).stream()
                .filter(held -> held.value().signum() == 0)
                .flatMap(held -> held.period().stream())
                .toList();
    }

    /** The last observation of one month that lies within a period. */
    public Optional<Reading> lastMonth(Period period) {
        int start = Span.index(period.start());
        return IntStream.iterate(Math.min(Span.index(period.end()), months.end()) - 1, at -> at >= start, at -> at - 1)
                .filter(months::isPresent)
                .mapToObj(at -> reading(months.span(at)))
                .findFirst();
    }

    /** The most recent observation that ends with or before a month; of two that end together the shorter. */
    public Optional<Reading> latest(YearMonth anchor) {
        return latest(Span.index(anchor) + 1, span -> true);
    }

    /**
     * The observation that stands for a month: one that covers it, else one made in the same calendar year, else the
     * nearest earlier one. A mid-year population is any observation of its year.
     */
    public Optional<Reading> standingFor(YearMonth month) {
        int at = Span.index(month);
        int yearStart = Span.index(month.withMonth(1));
        return covering(at)
                .or(() -> all().filter(span -> span.within(yearStart, yearStart + 12))
                        .min(Comparator.comparingInt(span -> Math.abs(span.start() - at))))
                .map(Column::reading)
                .or(() -> latest(at, span -> true));
    }

    /** The shortest observation that covers a month. */
    private Optional<Span> covering(int month) {
        if (months.isPresent(month)) {
            return Optional.of(months.span(month));
        }
        Span shortest = null;
        for (Span span : inForce) {
            boolean covers = span.start() <= month && month < span.end();
            if (covers && (shortest == null || span.months() < shortest.months())) {
                shortest = span;
            }
        }
        return Optional.ofNullable(shortest);
    }

    /** The observations that overlap a period and are in force, by their end. */
    public List<HeldObservation> held(Period period) {
        int start = Span.index(period.start());
        int end = Span.index(period.end());
        return all().filter(span -> span.start() < end && span.end() > start)
                .sorted(Comparator.comparingInt(Span::end).thenComparingInt(Span::start))
                .map(Span::held)
                .toList();
    }

    @Override
    public double[] monthly(int from, int to) {
        return months.toDoubles(from, to);
    }

    /** What {@link #standingFor} each of the months in turn, as binary numbers; NaN where nothing does. */
    public double[] monthlyStanding(int from, int to) {
        return ObservationsByMonth.of(this, from, to);
    }

    @Override
    public int firstMonth() {
        return months.first;
    }

    @Override
    public int endMonth() {
        return months.end();
    }

    /** Whether no month that was observed by itself has decimals, so that {@link #monthly} and its sums are exact. */
    public boolean isWhole() {
        return months.scale == 0;
    }

    /** Whether an observation of it says what it rests on. */
    public boolean hasBases() {
        return hasBases;
    }

    /** Whether it holds nothing at all. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** The first and last months anything was observed in. */
    public Optional<Period> extent() {
        return Stream.concat(spans.stream(), all()).map(Span::period).reduce(Period::reach);
    }

    /** How many observations are held, superseded ones among them. */
    int size() {
        return months.count(months.first, months.end()) + spans.size();
    }

    private Optional<Reading> latest(int notAfter, Predicate<Span> eligible) {
        Optional<Span> month = IntStream.iterate(
                        Math.min(notAfter, months.end()) - 1, at -> at >= months.first, at -> at - 1)
                .filter(months::isPresent)
                .mapToObj(months::span)
                .findFirst()
                .filter(eligible);
        return Stream.concat(
                        month.stream(),
                        inForce.stream().filter(span -> span.end() <= notAfter).filter(eligible))
                .max(Comparator.comparingInt(Span::end).thenComparingInt(Span::start))
                .map(Column::reading);
    }

    /** Every observation in force. */
    Stream<Span> all() {
        return Stream.concat(
                IntStream.range(months.first, months.end())
                        .filter(months::isPresent)
                        .mapToObj(months::span),
                inForce.stream());
    }

    private List<YearMonth> missing(int start, int end) {
        return IntStream.range(start, end)
                .filter(month -> !months.isPresent(month))
                .mapToObj(Span::month)
                .toList();
    }

    private static Reading reading(Span span) {
        return new Reading(
                span.period(), Quantity.of(span.value()), List.of(), Flag.ofBits(span.flags()), span.basis());
    }
}
