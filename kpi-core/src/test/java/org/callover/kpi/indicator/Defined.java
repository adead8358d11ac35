package org.callover.kpi.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a test tells it, in the words of the definition format: by default a count of {@code calls} over
 * {@code rolling-12}, lower being better, compared with the year before, without a target.
 */
public final class Defined {

    private static final Pattern RATE = Pattern.compile("(.+) per (\\d+) over (.+?)( in the last month's year)?");

    private String title = "Calls";
    private String unit = "calls";
    private Status status = Status.LIVE;
    private @Nullable Measure measure = measure("count calls");
    private boolean isPercentage;
    private boolean changesAsMultiple;
    private boolean isOfAmounts;
    private Direction direction = Direction.LOWER;
    private Window window = Window.rolling(12);
    private Comparator comparator = Comparator.YEAR_EARLIER;
    private boolean judgesChange;
    private @Nullable Target target;
    private @Nullable String noTarget;
    private @Nullable Amount amberWithin;
    private List<Benchmark> benchmarks = List.of();
    private int decimals;
    private Thresholds.@Nullable Bands bands;
    private Target.Profile profile = Target.Profile.COMPARATOR_YEAR;
    private final List<Series.Break> breaks = new ArrayList<>();
    private List<Integer> limits = List.of();
    private @Nullable IndicatorId pairedWith;

    private Defined() {}

    /** A live indicator of the measure, such as {@code rate calls per 1000 over population}. */
    public static Defined as(String measure) {
        Defined defined = new Defined();
        defined.measure = measure(measure);
        defined.isPercentage = Stream.of("percentage", "weighted-mean", "share").anyMatch(measure::startsWith);
        return defined;
    }

    /** One that is not scored. */
    public static Defined unscored(Status status) {
        Defined defined = new Defined();
        defined.status = status;
        defined.measure = null;
        return defined;
    }

    public Defined title(String text) {
        title = text;
        return this;
    }

    /** What it is counted in. */
    public Defined unit(String text) {
        unit = text;
        return this;
    }

    /** {@code lower}, {@code higher}, {@code 20 to 40}, or the reason why neither is good. */
    public Defined good(String text) {
        Matcher range = Pattern.compile("(\\d+) to (\\d+)").matcher(text);
        direction = switch (text) {
            case "lower" -> Direction.LOWER;
            case "higher" -> Direction.HIGHER;
            default ->
                range.matches()
                        ? new Direction.Range(quantity(range.group(1)), quantity(range.group(2)))
                        : new Direction.None(text);
        };
        return this;
    }

    public Defined window(String text) {
        window = Window.parse(text);
        return this;
    }

    public Defined compare(String text) {
        comparator = Comparator.parse(text);
        return this;
    }

    /**
     * {@code 40}, {@code -5% on year-earlier}, {@code FY2020-21 40, FY2021-22 42}, {@code benchmark} or the trajectory
     * {@code 2021-03 620, 2024-03 500}.
     */
    public Defined target(String text) {
        if (text.equals("benchmark")) {
            target = new Target.NoWorseThanBenchmark();
        } else if (text.matches("\\d{4}-\\d\\d .*")) {
            Map<YearMonth, Quantity> points = new HashMap<>();
            Arrays.stream(text.split(", "))
                    .map(pair -> pair.split(" "))
                    .forEach(pair -> points.put(YearMonth.parse(pair[0]), quantity(pair[1])));
            target = Target.Trajectory.of(points);
        } else if (text.startsWith("FY")) {
            Map<FinancialYear, Quantity> values = new HashMap<>();
            Arrays.stream(text.split(", "))
                    .map(pair -> pair.split(" "))
                    .forEach(pair -> values.put(FinancialYear.parse(pair[0]), quantity(pair[1])));
            target = Target.ByYear.of(values);
        } else if (text.contains(" on ")) {
            String[] parts = text.split(" on ");
            target = new Target.Change(Amount.parse(parts[0]), Comparator.parse(parts[1]));
        } else {
            target = new Target.Fixed(quantity(text));
        }
        return this;
    }

    public Defined noTarget(String because) {
        noTarget = because;
        return this;
    }

    public Defined amberWithin(String text) {
        amberWithin = Amount.parse(text);
        return this;
    }

    /** Bounds parted by {@code and}: {@code <= 380} and {@code <= 400}. */
    public Defined thresholds(String green, String amber) {
        bands = new Thresholds.Bands(condition(green), condition(amber));
        return this;
    }

    private static Thresholds.Condition condition(String text) {
        return new Thresholds.Condition(Arrays.stream(text.split(" and "))
                .map(bound -> bound.split(" "))
                .map(bound -> new Thresholds.Bound(bound[0], quantity(bound[1])))
                .toList());
    }

    public Defined profile(Target.Profile chosen) {
        profile = chosen;
        return this;
    }

    /** A break of a population: what its estimates rest on from then on. */
    public Defined rebasedAt(String month, String basis) {
        breaks.add(new Series.Break(
                YearMonth.parse(month),
                "recording rules changed",
                Series.Break.Effect.BASIS,
                null,
                new Basis(basis),
                true));
        return this;
    }

    /** A month from which the counting of its series changed. */
    public Defined brokenAt(String month, Series.Break.Effect effect) {
        breaks.add(new Series.Break(YearMonth.parse(month), "recording rules changed", effect));
        return this;
    }

    /** What it and its series ask for. */
    public Defined suppressBelow(Integer... each) {
        limits = List.of(each);
        return this;
    }

    /** The indicator it is read together with: the id that {@link #title} makes. */
    public Defined pairedWith(String id) {
        pairedWith = new IndicatorId(id);
        return this;
    }

    public Defined judgingTheChange() {
        judgesChange = true;
        return this;
    }

    /** A rise is printed as a multiple. */
    public Defined changingAsMultiple() {
        changesAsMultiple = true;
        return this;
    }

    /** A series of levels that are percentages. */
    public Defined inPerCent() {
        isPercentage = true;
        return this;
    }

    /** Of series that are amounts, such as pounds. */
    public Defined ofAmounts() {
        isOfAmounts = true;
        return this;
    }

    /** {@code boroughs pooled} or {@code boroughs mean-of-rates}, then {@code without-self} and an order, if any, with {@code of-change} and {@code by test.rate}. */
    public Defined benchmark(String text) {
        List<String> words = List.of(text.split(" "));
        benchmarks = List.of(new Benchmark(
                new AreaCode(words.get(0)),
                words.contains("mean-of-rates") ? Benchmark.Figure.MEAN_OF_RATES : Benchmark.Figure.POOLED,
                !words.contains("without-self"),
                ranking(words)));
        return this;
    }

    /** A further benchmark, beside those it has. */
    public Defined alsoBeside(String text) {
        List<Benchmark> before = benchmarks;
        benchmark(text);
        benchmarks = Stream.concat(before.stream(), benchmarks.stream()).toList();
        return this;
    }

    private static Benchmark.Ranking ranking(List<String> words) {
        return Arrays.stream(Benchmark.Order.values())
                .filter(order ->
                        words.contains(order.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .map(order -> new Benchmark.Ranking(
                        order,
                        words.contains("of-change") ? Benchmark.Of.CHANGE : Benchmark.Of.VALUE,
                        words.contains("by") ? new IndicatorId(words.get(words.indexOf("by") + 1)) : null))
                .orElse(null);
    }

    public Defined decimals(int number) {
        decimals = number;
        return this;
    }

    public Indicator indicator() {
        return new Indicator(
                new IndicatorId("test."
                        + title.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z]+", "-")
                                .replaceAll("-$", "")),
                new Indicator.Descriptions(title, null, null, null, pairedWith),
                status,
                measure,
                new Indicator.Scale(unit, isPercentage, chance(), changesAsMultiple),
                direction,
                window,
                comparator,
                new Indicator.Judging(judgesChange, target, noTarget, amberWithin, bands, profile),
                benchmarks,
                new Indicator.Cautions(breaks, limits, List.of()),
                decimals);
    }

    /** What its series would have as they are: events, and percentages that are weighed. */
    private Indicator.Chance chance() {
        if (isOfAmounts || measure == null) {
            return Indicator.Chance.NONE;
        }
        Indicator.Chance usual = measure.parts().chance();
        return usual == Indicator.Chance.POISSON && isPercentage ? Indicator.Chance.NONE : usual;
    }

    /**
     * A measure in words: {@code count a + b - c}, {@code rate a per 1000 over b}, {@code annualised rate a per 1000 over b}, {@code percentage a over b},
     * {@code mean a over b}, {@code average-per-day a}, {@code share a in place}, {@code weighted-mean a by b} or {@code level a}.
     */
    public static Measure measure(String text) {
        String keyword = text.substring(0, text.indexOf(' '));
        String rest = text.substring(keyword.length() + 1);
        return switch (keyword) {
            case "count" -> Measure.count(sum(rest));
            case "average-per-day" -> Measure.count(sum(rest)).averagedPer(AveragePer.DAY);
            case "average-per-year" -> Measure.count(sum(rest)).averagedPer(AveragePer.YEAR);
            case "share" -> Measure.count(sum(rest.split(" in ")[0])).asShareOf(new AreaCode(rest.split(" in ")[1]));
            case "rate" -> rate(rest, false);
            case "annualised" -> rate(rest.substring(5), true);
            case "percentage" -> Measure.percentage(sum(rest.split(" over ")[0]), sum(rest.split(" over ")[1]));
            case "mean" -> Measure.mean(sum(rest.split(" over ")[0]), sum(rest.split(" over ")[1]));
            case "weighted-mean" -> Measure.weightedMean(term(rest.split(" by ")[0]), term(rest.split(" by ")[1]));
            case "level" -> Measure.level(term(rest));
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Measure rate(String text, boolean isAnnualised) {
        Matcher parts = RATE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return Measure.rate(
                sum(parts.group(1)),
                sum(parts.group(3)),
                parts.group(4) == null ? Measure.PopulationYear.FIRST_MONTH : Measure.PopulationYear.LAST_MONTH,
                new Factor(new BigDecimal(parts.group(2)), isAnnualised));
    }

    private static SeriesSum sum(String text) {
        String[] signed = text.split(" - ");
        List<Term> add =
                Arrays.stream(signed[0].split(" \\+ ")).map(Defined::term).toList();
        List<Term> subtract = Arrays.stream(signed).skip(1).map(Defined::term).toList();
        return new SeriesSum(add, subtract);
    }

    private static Term term(String text) {
        String[] parts = text.split("[\\[\\]]");
        return new Term(new SeriesId(parts[0]), parts.length == 1 ? Breakdown.NONE : Breakdown.parse(parts[1]));
    }

    private static Quantity quantity(String text) {
        return Quantity.of(new BigDecimal(text));
    }
}
