package org.callover.kpi.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The disclosure control of one indicator: no count from 1 to one less than its limit is shown (suppression), and no
 * figure from which such a count could be worked out (complementary suppression). Nothing else needs to know this rule,
 * because what may not be shown has no figure anywhere.
 *
 * <p>A place's own figures are judged over time ({@link ShownCounts}). A whole (a group of places or a sum of series)
 * is shown only if each of its parts is, so it reveals nothing that the parts do not. The members of a group that have
 * no data count as one part: what is left of the group's own observation. If a definition takes a part out of a whole,
 * what is left of the whole is judged too ({@link RemainderJudge}). A share of a larger place is shown only if the
 * count of that place is.
 */
public final class Disclosure {

    private final Areas areas;
    private final int limit;
    private final @Nullable AreaCode whole;
    /**
     * One for each limit of the indicator and of each rest. With only the largest limit, different figures would be
     * shown.
     */
    private final List<SuppressionRule> judges;

    private Disclosure(Areas areas, int limit, @Nullable AreaCode whole, List<SuppressionRule> judges) {
        this.areas = areas;
        this.limit = limit;
        this.whole = whole;
        this.judges = judges;
    }

    /** The disclosure control of a live indicator. It costs nothing if the indicator asks for none. */
    public static Disclosure of(Indicator indicator, Areas areas, Dataset dataset) {
        Measure measure = indicator.measureOrThrow();
        // 3% is not a count of 3
        boolean isOpen = measure.parts().isLevel() && indicator.isPercentage();
        Stream<SuppressionRule> own = small(indicator.cautions().limits())
                .filter(small -> !isOpen)
                .map(small -> judge(measure, small, dataset));
        Stream<SuppressionRule> rests = indicator.cautions().rests().stream().flatMap(rest -> small(rest.limits())
                .map(small -> new RemainderJudge(rest.of(), small, areas, dataset)));
        return new Disclosure(
                areas,
                indicator.cautions().suppressBelow(),
                measure.parts().shareOf(),
                Stream.concat(own, rests).toList());
    }

    private static Stream<SmallCount> small(List<Integer> limits) {
        return limits.stream().map(SmallCount::new).filter(small -> !small.hidesNothing());
    }

    private static SuppressionRule judge(Measure measure, SmallCount small, Dataset dataset) {
        return measure.parts().isLevel()
                ? new LevelJudge(measure.parts().numerator().single(), small, dataset)
                : CountJudge.of(measure, small, dataset);
    }

    /** Whether every figure may be shown. */
    public boolean isOpen() {
        return judges.isEmpty();
    }

    /**
     * Whether the figure of an area over a period, or an observation of it, may be shown. If there is no such figure,
     * the answer is no.
     */
    public boolean shows(AreaCode area, Period period) {
        return judges.stream().allMatch(judge -> shows(judge, areas.get(area), period) && showsWhole(judge, period));
    }

    /** Whether an area's part of a sum allows the sum to be shown over a period. */
    public boolean showsInSum(AreaCode area, Period period) {
        return judges.stream()
                .allMatch(judge -> showsInSum(judge, areas.get(area), period) && showsWhole(judge, period));
    }

    /** Whether the count of the larger place may be shown, which follows from any share of it. */
    private boolean showsWhole(SuppressionRule by, Period period) {
        return whole == null || shows(by, areas.get(whole), period);
    }

    /**
     * Why a figure is not shown, in words. All hidden figures have the same reason, so it does not tell which are
     * small.
     */
    public String reason() {
        return "showing it could reveal a count below " + limit;
    }

    private boolean shows(SuppressionRule by, Area area, Period period) {
        return area.isGroup()
                ? showsInSum(by, area, period)
                : by.shows(new AreaRemainder(area.code(), List.of()), period);
    }

    private boolean showsInSum(SuppressionRule by, Area area, Period period) {
        if (!area.isGroup()) {
            return by.showsInSum(new AreaRemainder(area.code(), List.of()), period);
        }
        List<AreaCode> members = area.membersAt(period.last());
        List<AreaCode> held =
                members.stream().filter(member -> holds(by, member)).toList();
        if (!held.stream().allMatch(member -> showsInSum(by, areas.get(member), period))) {
            return false;
        }
        boolean isWhole = !members.isEmpty() && held.size() == members.size();
        return isWhole || canTakeOut(area, held) && by.showsInSum(new AreaRemainder(area.code(), held), period);
    }

    /** Whether anything is held for an area, or for a place that was ever a member. */
    private boolean holds(SuppressionRule by, AreaCode area) {
        return by.holds(area) || areas.get(area).members().stream().anyMatch(member -> holds(by, member.area()));
    }

    /**
     * Whether members can be taken out of a group: what is left is one thing over time only if the members stay the
     * same, and are places.
     */
    private boolean canTakeOut(Area group, List<AreaCode> held) {
        long memberships = group.members().stream()
                .map(member -> List.of(Optional.ofNullable(member.from()), Optional.ofNullable(member.to())))
                .distinct()
                .count();
        return held.isEmpty()
                || memberships == 1
                        && held.stream().noneMatch(member -> areas.get(member).isGroup());
    }
}
