package org.callover.kpi.dataset.column;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/**
 * All observations of one series, or of one breakdown of it, in one area.
 *
 * <p>A later import supersedes an earlier one: an observation of the same period, and also observations that together
 * tile its period. (So monthly counts that are loaded after a published year replace that year's total. Those loaded
 * before it do not.)
 */
public final class Column implements ObservedMonths {

    /** A column without any observation. */
    public static final Column EMPTY = new Column(MonthlyValues.NONE, List.of(), List.of());

    private static final int BASE_BYTES = 300;
    private static final int MONTH_BYTES = 33;
    private static final int SPAN_BYTES = 120;

    private final MonthlyValues months;
    private final List<Span> spans;
    private final List<Span> inForce;
    private final boolean hasBases;
    private final int lastSource;

    private Column(MonthlyValues months, List<Span> spans, List<Span> inForce) {
        this.months = months;
        this.spans = spans;
        this.inForce = inForce;
        this.hasBases = months.sayBases() || spans.stream().anyMatch(span -> span.basis() != null);
        this.lastSource = Math.max(
                Arrays.stream(months.sources).max().orElse(0),
                spans.stream().mapToInt(Span::source).max().orElse(0));
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

    /** About how many bytes of memory it takes, with the numbers that charts need. */
    public int bytes() {
        return BASE_BYTES + (months.end() - months.first) * MONTH_BYTES + spans.size() * SPAN_BYTES;
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
     * The total over a period: the observation of exactly that period if there is one, otherwise the sum of the
     * observations that tile it. Overlapping observations are never added.
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
     * The observation of exactly a period, with no other added. A value that cannot be added is not made up of its
     * months, so months that were loaded later do not replace it.
     */
    public Optional<Reading> exactly(Period period) {
        return spanning(period).map(Column::reading);
    }

    /** The same observation as it is stored. */
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

    /** The observations that {@link #total} adds for the period, in order. */
    public List<HeldObservation> tiles(Period period) {
        int start = Span.index(period.start());
        int end = Span.index(period.end());
        return Tiling.of(months, inForce, start, end, 0).pieces().stream()
                .map(Span::held)
                .toList();
    }

    /** The months of a period that are covered by an observation of zero. */
    public List<YearMonth> zeros(Period period) {
        return tiles(period).stream()
                .filter(held -> held.value().signum() == 0)
                .flatMap(held -> held.period().stream())
                .toList();
    }

    /** The last one-month observation in a period. */
    public Optional<Reading> lastMonth(Period period) {
        int start = Span.index(period.start());
        return IntStream.iterate(Math.min(Span.index(period.end()), months.end()) - 1, at -> at >= start, at -> at - 1)
                .filter(months::isPresent)
                .mapToObj(at -> reading(months.span(at)))
                .findFirst();
    }

    /** The most recent observation that ends with or before a month; the shorter if two end together. */
    public Optional<Reading> latest(YearMonth anchor) {
        return latest(Span.index(anchor) + 1);
    }

    /**
     * The observation used for a month: one that covers it, otherwise one made in the same calendar year, otherwise the
     * nearest earlier one. Any observation of a year serves as its mid-year population.
     */
    public Optional<Reading> standingFor(YearMonth month) {
        int at = Span.index(month);
        int yearStart = Span.index(month.withMonth(1));
        return covering(at)
                .or(() -> all().filter(span -> span.within(yearStart, yearStart + 12))
                        .min(Comparator.comparingInt(span -> Math.abs(span.start() - at))))
                .map(Column::reading)
                .or(() -> latest(at));
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

    /** The observations in force that overlap a period, by their end. */
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

    /** The values of {@link #standingFor} for each of the months in turn, as binary numbers; NaN if there is none. */
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

    /** Whether no one-month observation has decimals, so that {@link #monthly} and its sums are exact. */
    public boolean isWhole() {
        return months.scale == 0;
    }

    /** Whether any of its observations states a basis. */
    public boolean hasBases() {
        return hasBases;
    }

    /** The number of the last import that changed it; 0 if it is empty. */
    public int lastSource() {
        return lastSource;
    }

    /** The number of the import that the observation of exactly a period came from; 0 if there is none. */
    public int source(Period period) {
        int start = Span.index(period.start());
        int end = Span.index(period.end());
        if (end - start == 1) {
            return months.source(start);
        }
        for (Span span : spans) {
            if (span.covers(start, end)) {
                return span.source();
            }
        }
        return 0;
    }

    /** Whether it has no observation. */
    public boolean isEmpty() {
        return spans.isEmpty() && months.count(months.first, months.end()) == 0;
    }

    /** The first and the last month in which anything was observed. */
    public Optional<Period> extent() {
        return Stream.concat(spans.stream(), all()).map(Span::period).reduce(Period::reach);
    }

    private Optional<Reading> latest(int notAfter) {
        Optional<Span> month = IntStream.iterate(
                        Math.min(notAfter, months.end()) - 1, at -> at >= months.first, at -> at - 1)
                .filter(months::isPresent)
                .mapToObj(months::span)
                .findFirst();
        return Stream.concat(month.stream(), inForce.stream().filter(span -> span.end() <= notAfter))
                .max(Comparator.comparingInt(Span::end).thenComparingInt(Span::start))
                .map(Column::reading);
    }

    /** All observations in force. */
    Stream<Span> all() {
        return Stream.concat(ofMonths(), inForce.stream());
    }

    /** All observations, including those that others superseded together. */
    Stream<Span> observations() {
        return Stream.concat(ofMonths(), spans.stream());
    }

    private Stream<Span> ofMonths() {
        return IntStream.range(months.first, months.end())
                .filter(months::isPresent)
                .mapToObj(months::span);
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
