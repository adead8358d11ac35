package org.callover.kpi.standing;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.ReasonWords;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The sum of the members' figures, and how many there are; no sum if one is missing. */
record AddedMembers(@Nullable Quantity sum, int count, UnscoredReason why, String reason) {

    /**
     * The sum of members over a period. If a figure is withheld, that is the reason for having no sum before any other.
     */
    static AddedMembers of(List<AreaCode> all, Period period, Figures figures, Areas areas) {
        Quantity sum = Quantity.ZERO;
        List<AreaCode> incomplete = new ArrayList<>();
        List<AreaCode> undivided = new ArrayList<>();
        for (AreaCode member : all) {
            EvaluatedFigure evaluated = figures.at(member, period);
            if (evaluated instanceof Figure figure) {
                sum = sum.plus(figure.value());
            } else if (evaluated instanceof Unscored why && why.reason() == UnscoredReason.SUPPRESSED) {
                return new AddedMembers(null, all.size(), why.reason(), why.text());
            } else if (((Unscored) evaluated).reason() == UnscoredReason.ZERO_DENOMINATOR) {
                undivided.add(member);
            } else {
                incomplete.add(member);
            }
        }
        return incomplete.isEmpty() && undivided.isEmpty() && !all.isEmpty()
                ? new AddedMembers(sum, all.size(), UnscoredReason.INCOMPLETE_GROUP, "")
                : lacking(incomplete, undivided, all.size(), areas);
    }

    private static AddedMembers lacking(List<AreaCode> incomplete, List<AreaCode> undivided, int count, Areas areas) {
        if (incomplete.isEmpty() && !undivided.isEmpty()) {
            return new AddedMembers(
                    null,
                    count,
                    UnscoredReason.ZERO_DENOMINATOR,
                    "the denominator is zero in " + ReasonWords.members(undivided, areas));
        }
        String verb = incomplete.size() == 1 ? " is incomplete" : " are incomplete";
        return new AddedMembers(
                null, count, UnscoredReason.INCOMPLETE_GROUP, ReasonWords.members(incomplete, areas) + verb);
    }
}
