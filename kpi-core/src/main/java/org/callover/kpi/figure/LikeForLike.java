package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * A way to add up a group over one period like for like with another. Each series uses the group's own observation if
 * both periods have one, otherwise the sum of the members that both have. It notes what it did.
 */
final class LikeForLike implements AddingRule {

    private final AreaCode group;
    private final Areas areas;
    private final Totals totals;
    private final WeightedMeans means;
    private final Ends ends;
    private final Period other;
    private final Set<AreaCode> places = new LinkedHashSet<>();
    private final Set<Term> own = new LinkedHashSet<>();
    private boolean hasOwn;
    private boolean isOwnUnlike;
    private boolean areMembersUnlike;

    /** The months that decide the members: for the period that is added up, and for the other. */
    record Ends(YearMonth one, YearMonth other) {
        Ends reversed() {
            return new Ends(other, one);
        }
    }

    LikeForLike(AreaCode group, Areas areas, Totals totals, WeightedMeans means, Period other, Ends ends) {
        this.group = group;
        this.areas = areas;
        this.totals = totals;
        this.means = means;
        this.other = other;
        this.ends = ends;
    }

    @Override
    public Total total(SeriesSum sum, Part part, AreaCode area, Period period, Function<Period, ColumnLookup> by) {
        return Totals.byTerm(sum, term -> total(term, area, by.apply(period), by.apply(other)));
    }

    private Total total(Term term, AreaCode area, ColumnLookup here, ColumnLookup there) {
        Total own = totals.read(term, area, here);
        if (!areas.get(area).isGroup()) {
            places.add(area);
            return own;
        }
        if (!readsOwn(area, own.complete(), totals.read(term, area, there).complete())) {
            return Totals.over(common(area), member -> total(term, member, here, there));
        }
        if (area.equals(group)) {
            this.own.add(term);
        }
        return own;
    }

    @Override
    public Total own(SeriesSum sum, AreaCode area, Period period, Function<Period, ColumnLookup> by) {
        Total own = totals.inPlace(sum, area, by.apply(period));
        if (!areas.get(area).isGroup()) {
            places.add(area);
            return own;
        }
        boolean isThere = totals.inPlace(sum, area, by.apply(other)).complete();
        return readsOwn(area, own.complete(), isThere) ? own : Total.of(null, false);
    }

    /** The larger place is added up as usual: if it is not like for like, nothing is compared. */
    @Override
    public Total elsewhere(SeriesSum sum, AreaCode place, Period period) {
        return totals.of(sum, place, period, ColumnLookup.total(period));
    }

    @Override
    public EvaluatedFigure mean(Measure.Parts measure, AreaCode area, Period period) {
        return means.of(measure, area, period, this::membersOf);
    }

    private List<AreaCode> membersOf(Measure.Parts measure, AreaCode area, Period period) {
        if (!areas.get(area).isGroup()) {
            places.add(area);
            return List.of();
        }
        return readsOwn(area, means.hasOwn(measure, area, period), means.hasOwn(measure, area, other))
                ? List.of()
                : common(area);
    }

    private boolean readsOwn(AreaCode area, boolean isHere, boolean isThere) {
        if (isHere && isThere && !area.equals(group)) {
            places.add(area);
            return true;
        }
        hasOwn |= isHere && isThere;
        isOwnUnlike |= isHere != isThere;
        return isHere && isThere;
    }

    /**
     * The members in both months. A group that is itself a member, but has no member in both months, is not one of
     * them.
     */
    private List<AreaCode> common(AreaCode group) {
        List<AreaCode> common = areas.common(group, ends.one, ends.other).stream()
                .filter(member ->
                        !areas.get(member).isGroup() || !common(member).isEmpty())
                .toList();
        areMembersUnlike |= common.size()
                        < areas.lastingMembersAt(group, ends.one).size()
                || common.size() < areas.lastingMembersAt(group, ends.other).size();
        return common;
    }

    /**
     * The places, and the groups with their own observations, that were added up; none if only the group itself was
     * read.
     */
    Set<AreaCode> places() {
        return places;
    }

    /** Whether it includes an observation of a group itself. */
    boolean hasOwn() {
        return hasOwn;
    }

    /** The series for which the group's own observation was read. */
    List<Term> ownTerms() {
        return List.copyOf(own);
    }

    /** Whether a group's own observation was not used, because the other period has none. */
    boolean isOwnUnlike() {
        return isOwnUnlike;
    }

    /** Whether members were not used, because the other period has different ones. */
    boolean areMembersUnlike() {
        return areMembersUnlike;
    }
}
