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
import org.callover.kpi.figure.column.ColumnsRead;
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

/** The figures of one measure by period and area, each computed once. Made for one scorecard row and one dataset. */
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

    /** The figures of a measure alone, with nothing hidden. */
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

    /** The figures of a live indicator. If disclosure control hides a figure, nobody can get it from here. */
    public static Figures of(Indicator indicator, Areas areas, Dataset dataset) {
        // Disclosure control tells columns apart, so each must stay the same object from now on.
        Dataset open = new ColumnsRead(dataset, areas).add(indicator, List.of()).opened();
        Dataset lasting = lasting(indicator, areas, open);
        Disclosure disclosure = Disclosure.of(indicator, areas, lasting);
        return new Figures(
                indicator.measureOrThrow(),
                indicator.isPercentage(),
                areas,
                lasting,
                disclosure.isOpen() ? null : disclosure);
    }

    /**
     * The dataset as an indicator reads it: places that were merged are one place, unless the values are percentages,
     * which cannot be added.
     */
    private static Dataset lasting(Indicator indicator, Areas areas, Dataset dataset) {
        Measure measure = indicator.measureOrThrow();
        boolean adds = !indicator.isPercentage() || measure.parts().denominator() != null;
        return adds
                ? dataset.joined(
                        areas, measure.parts().isWeighted() ? measure.parts().dividing() : measure.terms())
                : dataset;
    }

    /** Whether some figures may have to be hidden. */
    public boolean isGuarded() {
        return disclosure != null;
    }

    /** The observations as the measure reads them: places that were merged are one place. */
    public Dataset dataset() {
        return dataset;
    }

    /** Whether any observation in the measure's denominator states its basis. */
    public boolean saysBases() {
        return measure.parts().dividing().anyMatch(dataset::saysBases);
    }

    /** The figure of an area over a period, or why there is none. */
    public EvaluatedFigure at(AreaCode area, Period period) {
        Map<AreaCode, EvaluatedFigure> then = then(period);
        EvaluatedFigure there = then.get(area);
        if (there == null) {
            // A group asks for its members here, and they are put in before it.
            EvaluatedFigure found = evaluation.of(area, period, whole);
            there = disclosure == null ? found : screened(disclosure, found, area, period);
            then.put(area, there);
        }
        return there;
    }

    /** The working of an area's figure over a period; nothing if it must not be shown. */
    public Optional<FigureWorking> working(AreaCode area, Period period) {
        boolean isShown = disclosure == null || at(area, period) instanceof Figure;
        return isShown ? Optional.of(evaluation.working(area, period, totals)) : Optional.empty();
    }

    /** The figures of a period by area. The same two periods alternate, row by row, and are found without a look-up. */
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

    /** Replaces what must not be shown. If counts are hidden, partial totals are never shown. */
    private static EvaluatedFigure screened(
            Disclosure disclosure, EvaluatedFigure found, AreaCode area, Period period) {
        boolean tellsCount = found instanceof Figure
                || found instanceof Unscored none && none.reason() == UnscoredReason.ZERO_DENOMINATOR;
        if (tellsCount && !disclosure.shows(area, period)) {
            return Unscored.of(period, UnscoredReason.SUPPRESSED, disclosure.reason());
        }
        return found instanceof Unscored none ? none.withoutPartial() : found;
    }

    /** The figures of an area over two periods, both made in the same way. */
    public FigurePair pair(AreaCode area, Period now, Period before) {
        return pairs.isSteady(area)
                ? steady(area, at(area, now), before)
                : pair(area, now, before, now.last(), before.last());
    }

    /** The same for a figure of the area that is already known. */
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
        Optional<Unscored> changed = pairs.wholeChanged(now, before);
        if (changed.isPresent()) {
            return new FigurePair(at(area, now), changed.get(), null);
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

    /** A level for a whole period is not compared with one for a single month. */
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

    /** The figure that was made comparable or, if that did not work, the area's own figure. */
    private EvaluatedFigure figure(EvaluatedFigure alike, AreaCode area) {
        Period period = alike.period();
        return alike instanceof Figure || period == null ? alike : at(area, period);
    }

    /** The months in which the members of a group changed. */
    public List<Break> regroupings(AreaCode area) {
        return areas.regroupings(area);
    }

    /** Why an area has no latest observation in a month: it became part of another. */
    public Optional<Unscored> ended(AreaCode area, YearMonth anchor) {
        return ReasonWords.ended(area, areas, Period.of(anchor));
    }

    /** The period of the numerator's most recent observation at or before a month. */
    public Optional<Period> latest(AreaCode area, YearMonth anchor) {
        SeriesSum counted = SeriesSum.of(measure.terms().findFirst().orElseThrow());
        Total found = totals.of(counted, area, Period.of(anchor), column -> column.latest(anchor)
                .orElse(null));
        return found.found().stream().map(Divisor::period).max(Comparator.naturalOrder());
    }

    /** Adds up all of an area. The members' figures of a group are asked for too, so no column is read twice. */
    private final class Whole implements AddingRule {

        /** The totals of the place that the figures are a share of, which are the same for every area. */
        private final Map<Period, Total> ofPlace = new HashMap<>();

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
        public Total elsewhere(SeriesSum sum, AreaCode place, Period period) {
            return ofPlace.computeIfAbsent(period, unseen -> totals.of(sum, place, period, ColumnLookup.total(period)));
        }

        @Override
        public EvaluatedFigure mean(Measure.Parts mean, AreaCode area, Period period) {
            return weightedMeans.of(mean, area, period);
        }
    }
}
