package org.callover.gateway.wire.request;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.AskedAreas;
import org.callover.gateway.wire.known.AskedRows;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.statistics.Confidence;

/** A reader of the query of a scorecard call, which takes defaults from the set and the data. */
public final class ScoresQuery {

    public static final String AREA = AskedAreas.AREA;
    public static final String WINDOW = "window";
    public static final String CONFIDENCE = "confidence";

    public static final String PERIOD = "period";
    public static final String FROM = "from";
    private static final String TO = "to";
    private static final String COMPARE = "compare";
    private static final String MONTHS = "months";

    private final Query query;
    private final KpiSet set;
    private final Snapshot now;
    private final SetDefaults defaults;

    private ScoresQuery(Query query, KpiSet set, Snapshot now) {
        this.query = query;
        this.set = set;
        this.now = now;
        this.defaults = new SetDefaults(set, now);
    }

    /** The query of a call that scores areas, each by name or all members of a group, with these further parameters. */
    public static Query ofAreas(Call call, String... besides) {
        return query(call, Stream.of(AREA, AskedAreas.MEMBERS, AskedRows.INDICATOR, PERIOD, WINDOW, COMPARE), besides);
    }

    /** The query of a call that scores one area, with these further parameters. */
    public static Query ofOneArea(Call call, String... besides) {
        return query(call, Stream.of(AREA, PERIOD, WINDOW, COMPARE), besides);
    }

    /** The query of a call that scores areas month by month, with these further parameters. */
    public static Query ofMonths(Call call, String... besides) {
        return query(
                call, Stream.of(AREA, AskedAreas.MEMBERS, AskedRows.INDICATOR, FROM, TO, WINDOW, COMPARE), besides);
    }

    private static Query query(Call call, Stream<String> ours, String... besides) {
        return call.query(Stream.of(ours, Stream.of(besides), Stream.of(Negotiation.PARAMETER))
                .flatMap(names -> names)
                .toArray(String[]::new));
    }

    /** The confidence level asked for, or the default. */
    public static Confidence confidence(Query query) {
        return query.one(CONFIDENCE, QueryText::confidence).orElse(Confidence.P95);
    }

    /**
     * Reads the query.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, if there are any
     */
    public static ScoreRequest read(Query query, KpiSet set, Snapshot now) {
        ScoresQuery scores = new ScoresQuery(query, set, now);
        return scores.request(scores.period(), ScoreLimit::check);
    }

    /**
     * Reads the query of a history; its months become the period of the request.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, if there are any
     */
    public static ScoreRequest readMonths(Query query, KpiSet set, Snapshot now) {
        ScoresQuery scores = new ScoresQuery(query, set, now);
        return scores.request(scores.months(), ScoreLimit::checkMonths);
    }

    /** The file name for an answer, without the extension. */
    public static String fileName(KpiSet served, ScoreRequest request) {
        List<String> rows = AskedRows.ids(request.set());
        boolean isPart = request.set().rows().size() < served.rows().size();
        String part = rows.size() == 1 ? "_" + rows.get(0) : "_" + rows.size() + "-indicators";
        String what = served.id() + (isPart ? part : "");
        int areas = request.areas().size();
        String where = areas == 1 ? request.areas().get(0).value() : areas + "-areas";
        String when = request.period().toString().replace("/", "_to_");
        return "%s_%s_%s".formatted(what, where, when);
    }

    /** A question about the rows of a set that is served; it names them unless they are all. */
    public static Question about(KpiSet served, String call, ScoreRequest request) {
        return Question.of("kpi-sets", served.id(), call)
                .withAll(AskedRows.INDICATOR, AskedRows.named(request.set(), served));
    }

    /** The question about one period. */
    public static Question question(Question call, ScoreRequest request) {
        Question asked = call.withAll(AREA, request.areas()).with(PERIOD, request.period());
        return asked.with(WINDOW, request.window()).with(COMPARE, request.comparator());
    }

    /** The question about the months of a history. */
    public static Question questionOfMonths(Question call, ScoreRequest request) {
        Period months = request.period();
        Question asked =
                call.withAll(AREA, request.areas()).with(FROM, months.start()).with(TO, months.last());
        return asked.with(WINDOW, request.window()).with(COMPARE, request.comparator());
    }

    private ScoreRequest request(Period period, BiConsumer<Query, ScoreRequest> limit) {
        List<AreaCode> areas = areas(period.last());
        Window window = query.one(WINDOW, QueryText::window).orElse(null);
        Comparator comparator = query.one(COMPARE, QueryText::comparator).orElse(null);
        // Defaults come from the whole set, so that a row has one score either way.
        KpiSet rows = AskedRows.read(query, set);
        query.check();
        ScoreRequest request = new ScoreRequest(rows, areas, period, window, comparator);
        limit.accept(query, request);
        query.check();
        return request;
    }

    private Period period() {
        Optional<Period> given = query.one(PERIOD, QueryText::period);
        given.ifPresent(period -> defaults.check(query, PERIOD, period));
        return given.orElseGet(() -> defaults.newest(query, PERIOD, "period"));
    }

    /** The months asked for; an end that is not given is the first or last month with observations. */
    private Period months() {
        Optional<YearMonth> from = query.one(FROM, QueryText::period).map(Period::start);
        Optional<YearMonth> to = query.one(TO, QueryText::period).map(Period::last);
        YearMonth first =
                from.orElseGet(() -> defaults.held(query, FROM, MONTHS).start());
        YearMonth last = to.orElseGet(
                () -> defaults.newest(defaults.held(query, TO, MONTHS).last()));
        if (!last.isBefore(first)) {
            from.ifPresent(month -> defaults.check(query, FROM, Period.of(month)));
            to.ifPresent(month -> defaults.check(query, TO, Period.of(month)));
            return Period.between(first, last);
        }
        query.fault(
                from.isPresent() ? FROM : TO,
                "BAD_PARAMETER",
                "%s is after %s; choose a first month that is not after the last".formatted(first, last));
        return Period.of(last);
    }

    private List<AreaCode> areas(YearMonth month) {
        Optional<Set<AreaCode>> asked = AskedAreas.read(query, now.catalogue().areas(), month);
        if (asked.isEmpty() && query.isFaultless()) {
            return defaults.ownArea().map(List::of).orElseGet(this::missingArea);
        }
        return asked.<List<AreaCode>>map(List::copyOf).orElse(List.of());
    }

    private List<AreaCode> missingArea() {
        query.fault(
                AREA,
                "MISSING_PARAMETER",
                "'%s' is not for a single area; say which area, as in area=E09000019 or members=london-boroughs"
                        .formatted(set.id()));
        return List.of();
    }
}
