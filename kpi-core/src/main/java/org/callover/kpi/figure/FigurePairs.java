package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.disclosure.Disclosure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.figure.LikeForLike.Ends;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Area.Membership;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a group comparable in two periods, if they are not. */
final class FigurePairs {

    private final Measure measure;
    private final Areas areas;
    private final Dataset dataset;
    private final @Nullable Disclosure disclosure;
    private final Totals totals;
    private final WeightedMeans means;
    private final Map<AreaCode, Boolean> lasting = new HashMap<>();
    private final Map<List<Period>, Optional<Unscored>> wholes = new HashMap<>();

    FigurePairs(
            Measure measure,
            Areas areas,
            Dataset dataset,
            @Nullable Disclosure disclosure,
            Totals totals,
            WeightedMeans means) {
        this.measure = measure;
        this.areas = areas;
        this.dataset = dataset;
        this.disclosure = disclosure;
        this.totals = totals;
        this.means = means;
    }

    /**
     * Whether an area is the same in every period: a place, or a group whose members stay and that has no observation
     * of its own. For a share, this is asked of the larger place too.
     */
    boolean isSteady(AreaCode area) {
        AreaCode whole = measure.parts().shareOf();
        return isLasting(area) && (whole == null || isLasting(whole));
    }

    private boolean isLasting(AreaCode area) {
        if (!areas.get(area).isGroup()) {
            return true;
        }
        Boolean known = lasting.get(area);
        if (known == null) {
            known = isLastingGroup(area);
            lasting.put(area, known);
        }
        return known;
    }

    private boolean isLastingGroup(AreaCode group) {
        return areas.regroupings(group).isEmpty()
                && measure.terms().allMatch(term -> dataset.column(term, group).isEmpty())
                && areas.get(group).members().stream().map(Membership::area).allMatch(this::isLasting);
    }

    /** How a figure is made from what is added up. */
    interface Reckoning {
        EvaluatedFigure of(AreaCode area, Period period, AddingRule adding);
    }

    /**
     * The figures of a group that is not steady, made comparable.
     *
     * @param nowEnd the month that decides the members in the first period: its last month, or a later one
     * @param beforeEnd the same for the second period
     */
    FigurePair of(
            AreaCode group, Period now, Period before, YearMonth nowEnd, YearMonth beforeEnd, Reckoning reckoning) {
        Ends ends = new Ends(nowEnd, beforeEnd);
        LikeForLike here = new LikeForLike(group, areas, totals, means, before, ends);
        LikeForLike there = new LikeForLike(group, areas, totals, means, now, ends.reversed());
        return new FigurePair(
                screened(here, reckoning.of(group, now, here), group, now),
                screened(there, reckoning.of(group, before, there), group, before),
                matched(group, here, there, ends));
    }

    /**
     * Why shares of a larger place cannot be compared, because it is not made up in the same way in both periods;
     * nothing if it is.
     */
    Optional<Unscored> wholeChanged(Period now, Period before) {
        AreaCode whole = measure.parts().shareOf();
        return whole == null || isLasting(whole)
                ? Optional.empty()
                : wholes.computeIfAbsent(List.of(now, before), unseen -> wholeChanged(whole, now, before));
    }

    private Optional<Unscored> wholeChanged(AreaCode whole, Period now, Period before) {
        Ends ends = new Ends(now.last(), before.last());
        LikeForLike here = new LikeForLike(whole, areas, totals, means, before, ends);
        LikeForLike there = new LikeForLike(whole, areas, totals, means, now, ends.reversed());
        SeriesSum counted = measure.parts().numerator();
        here.total(counted, AddingRule.Part.NUMERATOR, whole, now, ColumnLookup::total);
        there.total(counted, AddingRule.Part.NUMERATOR, whole, before, ColumnLookup::total);
        boolean isHeld =
                totals.of(counted, whole, before, ColumnLookup.total(before)).complete();
        return Optional.ofNullable(isHeld ? matched(whole, here, there, ends) : null)
                .map(matched -> ReasonWords.wholeChanged(areas.get(whole), before, matched.why()));
    }

    private EvaluatedFigure screened(LikeForLike added, EvaluatedFigure found, AreaCode group, Period period) {
        if (added.places().isEmpty() && !added.hasOwn()) {
            return Unscored.of(
                    period,
                    UnscoredReason.NO_SHARED_MEMBERS,
                    "no member of %s is in both periods"
                            .formatted(areas.get(group).name()));
        }
        Disclosure control = disclosure;
        if (control == null || !(found instanceof Figure)) {
            return found instanceof Unscored why ? why.withoutPartial() : found;
        }
        boolean isShown = added.places().stream().allMatch(place -> control.showsInSum(place, period))
                && (!added.hasOwn() || control.shows(group, period));
        return isShown ? found : Unscored.of(period, UnscoredReason.SUPPRESSED, control.reason());
    }

    private @Nullable Matched matched(AreaCode group, LikeForLike here, LikeForLike there, Ends ends) {
        Set<AreaCode> places = new LinkedHashSet<>(here.places());
        places.addAll(there.places());
        if (here.areMembersUnlike() || there.areMembersUnlike()) {
            return new Matched(List.copyOf(places), here.ownTerms(), regrouped(group, ends));
        }
        return here.isOwnUnlike() || there.isOwnUnlike()
                ? new Matched(
                        List.copyOf(places),
                        here.ownTerms(),
                        "the group's own figure is held for only one of the two periods")
                : null;
    }

    private String regrouped(AreaCode group, Ends ends) {
        YearMonth first = ends.one().isBefore(ends.other()) ? ends.one() : ends.other();
        YearMonth last = ends.one().isBefore(ends.other()) ? ends.other() : ends.one();
        String why = areas.regroupings(group).stream()
                .filter(at -> at.from().isAfter(first) && !at.from().isAfter(last))
                .map(at -> at.why())
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? "the members of a group in it changed" : why;
    }
}
