package org.callover.gateway.kpi.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.known.HeldMonths;
import org.callover.gateway.wire.known.KnownAreas;
import org.callover.gateway.wire.known.QueryText;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The query of a call for the charts of an indicator.
 *
 * @param areas the areas to chart, each once, in the order asked for
 * @param months the months of every chart; absent if none is given and there are no observations
 * @param baseline how many of the first points of each phase fix its limits, if given
 * @param warnings what is asked for and is not held
 */
record SeriesQuery(
        Indicator indicator, List<Area> areas, @Nullable Period months, OptionalInt baseline, List<Warning> warnings) {

    private static final String AREA = "area";

    static final String[] PARAMETERS = {AREA, "from", "to", "baseline", Negotiation.PARAMETER};

    private static final int MOST_MONTHS = 600;
    private static final int LEAST_BASELINE = 2;

    /** The most that several areas can have together, so that an answer stays at some megabytes. */
    private static final int MOST_PLACE_MONTHS = 30_000;

    /** The most months of all areas together in a paper. */
    private static final int MOST_ROWS_OF_A_PAPER = 2_400;

    static SeriesQuery read(Query query, Indicator indicator, Snapshot now) {
        List<Area> areas = areas(query, now.catalogue().areas());
        Optional<YearMonth> from = query.one("from", QueryText::period).map(Period::start);
        Optional<YearMonth> to = query.one("to", QueryText::period).map(Period::last);
        Optional<Integer> baseline = query.one("baseline", SeriesQuery::points);
        query.check();
        Optional<Period> held = extent(indicator, areas, now);
        from.ifPresent(month -> HeldMonths.check(query, "from", Period.of(month), held));
        to.ifPresent(month -> HeldMonths.check(query, "to", Period.of(month), held));
        Optional<YearMonth> first = from.or(() -> held.map(Period::start)).or(() -> to);
        Optional<YearMonth> last = to.or(() -> held.map(Period::last)).or(() -> from);
        Period months = first.isPresent() && last.isPresent() ? months(query, first.get(), last.get()) : null;
        query.check();
        checkSize(query, areas, months);
        query.check();
        return new SeriesQuery(
                indicator,
                areas,
                months,
                baseline.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                query.warnings());
    }

    private static int points(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < LEAST_BASELINE) {
            throw new IllegalArgumentException(
                    "limits cannot be fixed by '%s' points; give a number from %d to 999, preferably 13 or more"
                            .formatted(text, LEAST_BASELINE));
        }
        return Integer.parseInt(text);
    }

    /** The areas asked for. If none of them is known there is nothing to answer, so that is a fault. */
    private static List<Area> areas(Query query, Areas known) {
        List<String> named = query.many(AREA);
        if (named.isEmpty() && query.isFaultless()) {
            query.fault(AREA, "MISSING_PARAMETER", "a chart needs an area; say which, as in area=E09000019");
        }
        if (named.stream().noneMatch(text -> known.find(text).isPresent())) {
            named.forEach(text -> KnownAreas.only(query, AREA, text, known));
        }
        return KnownAreas.all(query, AREA, known);
    }

    /** Checks several areas together. One area has only the limit on months. */
    private static void checkSize(Query query, List<Area> areas, @Nullable Period months) {
        if (months == null || areas.size() == 1) {
            return;
        }
        long places = areas.stream().mapToLong(area -> places(area).size()).sum();
        if (places * months.months() > MOST_PLACE_MONTHS) {
            query.fault(
                    AREA,
                    "TOO_LARGE",
                    ("%d areas, which are %,d with the members of groups, over %d months are too many for one answer "
                                    + "(areas x months can be up to %,d); ask for fewer areas or months")
                            .formatted(areas.size(), places, months.months(), MOST_PLACE_MONTHS));
        }
    }

    /** Checks the size of an answer that is a paper, with a chart for each area and a row for each of its months. */
    void checkPaper(Query query) {
        int rows = months == null ? 0 : areas.size() * months.months();
        if (rows > MOST_ROWS_OF_A_PAPER) {
            query.fault(
                    AREA,
                    "TOO_LARGE",
                    "%d areas over %d months are too many for a paper (areas x months can be up to %,d); ask for fewer, or for format=csv"
                            .formatted(areas.size(), rows / areas.size(), MOST_ROWS_OF_A_PAPER));
            query.check();
        }
    }

    private static @Nullable Period months(Query query, YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            query.fault("from", "BAD_PARAMETER", "%s is after %s; choose an earlier month".formatted(first, last));
            return null;
        }
        Period months = Period.between(first, last);
        if (months.months() > MOST_MONTHS) {
            query.fault(
                    "from",
                    "TOO_LARGE",
                    "%d months are too many for one answer, which can have %d; ask for fewer"
                            .formatted(months.months(), MOST_MONTHS));
        }
        return months;
    }

    /** The months from the first to the last observation of the counted series, in the areas or their members. */
    private static Optional<Period> extent(Indicator indicator, List<Area> areas, Snapshot now) {
        Set<AreaCode> places =
                areas.stream().flatMap(area -> places(area).stream()).collect(Collectors.toSet());
        return Optional.ofNullable(indicator.measure()).stream()
                .flatMap(Measure::counted)
                .flatMap(term -> places.stream().flatMap(place -> now.dataset().extent(term, place).stream()))
                .reduce(Period::reach);
    }

    /** The area, and all its present and past members. */
    static List<AreaCode> places(Area area) {
        return Stream.concat(Stream.of(area.code()), area.members().stream().map(Area.Membership::area))
                .distinct()
                .toList();
    }

    /** The series that the indicator uses; none if its definition is not finished. */
    List<Term> terms() {
        Measure measure = indicator.measure();
        return measure == null ? List.of() : measure.terms().distinct().toList();
    }

    /** Whether a series is counted, and is not only the population of a rate. */
    boolean isCounted(Term term) {
        Measure measure = indicator.measure();
        return measure == null || measure.counted().anyMatch(term::equals);
    }

    /** The state of everything that the charts depend on. */
    Revision revision(Snapshot now) {
        return now.revision(now.dependencies(indicator).in(codes()));
    }

    private List<AreaCode> codes() {
        return areas.stream().map(Area::code).toList();
    }

    Question question() {
        return Question.of("indicators", indicator.id().value(), "series")
                .withAll(AREA, codes())
                .with("from", months == null ? null : months.start())
                .with("to", months == null ? null : months.last())
                .with("baseline", baseline.isPresent() ? baseline.getAsInt() : null)
                .warned(warnings);
    }
}
