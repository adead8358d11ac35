package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.disclosure.Disclosure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure.Divisor;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.figure.working.FigureWorking;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one measure, each computed once: by period and area. Made for one scorecard row and one dataset.
 */
public final class Figures {

    private final Measure measure;
    private final boolean isLevel;
    private final Areas areas;
    private final Dataset dataset;
    private final @Nullable Disclosure disclosure;
    private final Totals totals;
    private final WeightedMeans weightedMeans;
    private final Evaluation evaluation;
    private final FigurePairs pairs;
    private final Whole whole = new Whole();
    private final Map<Period, Map<AreaCode, EvaluatedFigure>> known = new HashMap<>();
    private @Nullable Period recent;
    private Map<AreaCode, EvaluatedFigure> ofRecent = Map.of();
    private @Nullable Period earlier;
    private Map<AreaCode, EvaluatedFigure> ofEarlier = Map.of();

    /** Of a measure by itself, with nothing hidden. */
    public Figures(Measure measure, boolean isPercentage, Areas areas, Dataset dataset) {
        this(measure, isPercentage, areas, dataset, null);
    }

    private Figures(
            Measure measure, boolean isPercentage, Areas areas, Dataset dataset, @Nullable Disclosure disclosure) {
        this.measure = measure;
        this.isLevel = measure.parts().isLevel();
        this.areas = areas;
        this.dataset = dataset;
        this.disclosure = disclosure;
        this.totals = new Totals(areas, dataset);
        this.weightedMeans = new WeightedMeans(totals);
        this.evaluation = new Evaluation(measure.parts(), isPercentage, areas);
        this.pairs = new FigurePairs(measure, areas, dataset, disclosure, totals, weightedMeans);
    }

    /** The figures of a live indicator; what its disclosure control hides is no figure to anyone. */
    public static Figures of(Indicator indicator, Areas areas, Dataset dataset) {
        Dataset lasting = lasting(indicator, areas, dataset);
        Disclosure disclosure = Disclosure.of(indicator, areas, lasting);
        return new Figures(
                indicator.measureOrThrow(),
                indicator.isPercentage(),
                areas,
                lasting,
                disclosure.isOpen() ? null : disclosure);
    }

    /** The dataset as an indicator reads it: places that became one place are one, but percentages do not add. */
    private static Dataset lasting(Indicator indicator, Areas areas, Dataset dataset) {
        Measure measure = indicator.measureOrThrow();
        boolean adds = !indicator.isPercentage() || measure.parts().denominator() != null;
        return adds
                ? dataset.joined(
                        areas, measure.parts().isWeighted() ? measure.parts().dividing() : measure.terms())
                : dataset;
    }

    /** The observations as the measure reads them: places that became one place are one. */
    public Dataset dataset() {
        return dataset;
    }

    /** Whether an observation of what the measure divides by says what it rests on. */
    public boolean saysBases() {
        return measure.parts().dividing().anyMatch(dataset::saysBases);
    }

    /** The figure in an area over a period, or why there is none. */
    public EvaluatedFigure at(AreaCode area, Period period) {
        Map<AreaCode, EvaluatedFigure> then = then(period);
        EvaluatedFigure there = then.get(area);
        if (there == null) {
            // A group asks for its members here, so it is put in when they are.
            EvaluatedFigure found = evaluation.of(area, period, whole);
            there = disclosure == null ? found : screened(disclosure, found, area, period);
            then.put(area, there);
        }
        return there;
    }

    /** What the figure in an area over a period was made of; nothing where that must not be shown. */
    public Optional<FigureWorking> working(AreaCode area, Period period) {
        boolean isShown = disclosure == null || at(area, period) instanceof Figure;
        return isShown ? Optional.of(evaluation.working(area, period, totals)) : Optional.empty();
    }

    /** Row by row, the same two periods are asked for in turn, and are found without a look-up. */
    private Map<AreaCode, EvaluatedFigure> then(Period period) {
        if (period != recent) {
            Period other = recent;
            Map<AreaCode, EvaluatedFigure> ofOther = ofRecent;
            ofRecent = period == earlier ? ofEarlier : known.computeIfAbsent(period, unseen -> new HashMap<>());
            recent = period;
            earlier = other;
            ofEarlier = ofOther;
        }
        return ofRecent;
    }

    /** What is not to be shown is replaced, and a part of a total is shown of nothing that has a limit. */
    private static EvaluatedFigure screened(
            Disclosure disclosure, EvaluatedFigure found, AreaCode area, Period period) {
        boolean tellsCount = found instanceof Figure
                || found instanceof Unscored none && none.reason() == UnscoredReason.ZERO_DENOMINATOR;
        if (tellsCount && !disclosure.shows(area, period)) {
            return Unscored.of(period, UnscoredReason.SUPPRESSED, disclosure.reason());
        }
        return found instanceof Unscored none ? none.withoutPartial() : found;
    }

    /** The figures of an area over two periods, taken in the same way in both. */
    public FigurePair pair(AreaCode area, Period now, Period before) {
        return pairs.isSteady(area)
                ? steady(area, at(area, now), before)
                : pair(area, now, before, now.last(), before.last());
    }

    /** The same of a figure of the area that is at hand. */
    public FigurePair pair(AreaCode area, Figure now, Period before) {
        return pairs.isSteady(area) ? steady(area, now, before) : pair(area, now.period(), before);
    }

    private FigurePair steady(AreaCode area, EvaluatedFigure now, Period before) {
        return inOneWay(new FigurePair(now, at(area, before), null), area);
    }

    /**
     * The same, with the members that a group has in other months.
     *
     * @param nowEnd the month whose members count in the first period: its last, or a later one
     * @param beforeEnd the same of the second
     */
    public FigurePair pair(AreaCode area, Period now, Period before, YearMonth nowEnd, YearMonth beforeEnd) {
        if (pairs.isSteady(area)) {
            return steady(area, at(area, now), before);
        }
        FigurePairs.Reckoning reckoning = isLevel && at(area, now) instanceof Figure figure
                ? (place, period, adding) -> evaluation.level(place, period, adding, figure.isOfLastMonth())
                : evaluation::of;
        FigurePair alike = pairs.of(area, now, before, nowEnd, beforeEnd, reckoning);
        boolean isUsual = nowEnd.equals(now.last()) && beforeEnd.equals(before.last());
        return inOneWay(
                isUsual && alike.matched() == null ? new FigurePair(at(area, now), at(area, before), null) : alike,
                area);
    }

    /** A level of a whole period is not set beside one of a month. */
    private FigurePair inOneWay(FigurePair pair, AreaCode area) {
        return isLevel
                        && figure(pair.now(), area) instanceof Figure now
                        && figure(pair.before(), area) instanceof Figure before
                        && now.isOfLastMonth() != before.isOfLastMonth()
                        && !isOfOneMonth(now)
                        && !isOfOneMonth(before)
                ? new FigurePair(pair.now(), ReasonWords.unlike(now, before.period()), pair.matched())
                : pair;
    }

    private static boolean isOfOneMonth(Figure figure) {
        return figure.period().months() == 1;
    }

    /** What was made alike, or where that came to nothing the area's own figure. */
    private EvaluatedFigure figure(EvaluatedFigure alike, AreaCode area) {
        Period period = alike.period();
        return alike instanceof Figure || period == null ? alike : at(area, period);
    }

    /** The months from which an area that is a group had other members. */
    public List<Break> regroupings(AreaCode area) {
        return areas.regroupings(area);
    }

    /** Why an area has no latest observation in a month: it has become part of another. */
    public Optional<Unscored> ended(AreaCode area, YearMonth anchor) {
        return ReasonWords.ended(area, areas, Period.of(anchor));
    }

    /** The period of the most recent observation at or before a month, of what is counted. */
    public Optional<Period> latest(AreaCode area, YearMonth anchor) {
        SeriesSum counted = SeriesSum.of(measure.terms().findFirst().orElseThrow());
        Total found = totals.of(counted, area, Period.of(anchor), column -> column.latest(anchor)
                .orElse(null));
        return found.found().stream().map(Divisor::period).max(Comparator.naturalOrder());
    }

    /** Adds up all of an area. Of a group's members, whose figures are asked for too, no column is read twice. */
    private final class Whole implements AddingRule {

        @Override
        public Total total(SeriesSum sum, Part part, AreaCode area, Period period, Function<Period, ColumnLookup> by) {
            ColumnLookup lookup = by.apply(period);
            Total own = totals.inPlace(sum, area, lookup);
            if (own.complete() || !areas.get(area).isGroup()) {
                return own;
            }
            if (isLevel) {
                // a member's own figure may be read in the other way
                return totals.of(sum, area, period, lookup);
            }
            return totals.of(
                    sum,
                    area,
                    period,
                    lookup,
                    member -> at(member, period) instanceof Figure figure
                            ? part(figure, part)
                            : totals.of(sum, member, period, lookup));
        }

        private static Total part(Figure figure, Part part) {
            if (part == Part.NUMERATOR) {
                return Total.complete(figure.numerator(), figure.flags(), List.of());
            }
            Quantity divisor = Objects.requireNonNull(figure.denominator(), "every quotient has a denominator");
            return Total.complete(divisor, figure.flags(), figure.divisors());
        }

        @Override
        public Total own(SeriesSum sum, AreaCode area, Period period, Function<Period, ColumnLookup> by) {
            return totals.inPlace(sum, area, by.apply(period));
        }

        @Override
        public EvaluatedFigure mean(Measure.Parts mean, AreaCode area, Period period) {
            return weightedMeans.of(mean, area, period);
        }
    }
}
