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

/**
 * Which figures of one indicator may be shown: no count from 1 to one less than its limit (suppression), and no figure
 * from which such a count could be worked out (complementary suppression). Nothing else needs to know the rule: what may
 * not be shown has no figure anywhere.
 *
 * <p>A place's own figures are judged over time ({@link ShownCounts}). A whole (a group of places or a sum of series) is
 * shown only if each of its parts is, so it reveals nothing that the parts do not. The members of a group that hold no
 * data are one part together: what is left of the group's own observation. What is left of a whole when a definition
 * takes a part out of it is judged as well ({@link RemainderJudge}).
 */
public final class Disclosure {

    private final Areas areas;
    private final int limit;
    /** One for each limit of the indicator, and of each rest: with a larger one other figures would be shown. */
    private final List<SuppressionRule> judges;

    private Disclosure(Areas areas, int limit, List<SuppressionRule> judges) {
        this.areas = areas;
        this.limit = limit;
        this.judges = judges;
    }

    /** The disclosure control of a live indicator; one that asks for none costs nothing. */
    public static Disclosure of(Indicator indicator, Areas areas, Dataset dataset) {
        Measure measure = indicator.measureOrThrow();
        // 3% is not a count of three
        boolean isOpen = measure.parts().isLevel() && indicator.isPercentage();
        Stream<SuppressionRule> own = small(indicator.cautions().limits())
                .filter(small -> !isOpen)
                .map(small -> judge(measure, small, dataset));
        Stream<SuppressionRule> rests = indicator.cautions().rests().stream().flatMap(rest -> small(rest.limits())
                .map(small -> new RemainderJudge(rest.of(), small, areas, dataset)));
        return new Disclosure(
                areas,
                indicator.cautions().suppressBelow(),
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

    /** Whether every figure may be shown, whatever it is. */
    public boolean isOpen() {
        return judges.isEmpty();
    }

    /**
     * Whether the figure of an area over a period may be shown, or an observation of it. Where there is no such figure
     * the answer is no.
     */
    public boolean shows(AreaCode area, Period period) {
        return judges.stream().allMatch(judge -> shows(judge, areas.get(area), period));
    }

    /** Whether a sum may be shown, as far as the part of it that an area makes over a period is concerned. */
    public boolean showsInSum(AreaCode area, Period period) {
        return judges.stream().allMatch(judge -> showsInSum(judge, areas.get(area), period));
    }

    /** Why a figure is not shown, in words; the same for every hidden one, so that it does not tell which are small. */
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

    /** Whether anything is held of an area, or of a member it ever had. */
    private boolean holds(SuppressionRule by, AreaCode area) {
        return by.holds(area) || areas.get(area).members().stream().anyMatch(member -> holds(by, member.area()));
    }

    /** What is left of a group is one thing over time only while its members stay the same, and are places. */
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
