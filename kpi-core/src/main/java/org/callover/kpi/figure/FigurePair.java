package org.callover.kpi.figure;

import java.util.List;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an area over two periods, both made in the same way.
 *
 * @param matched how a group was made comparable, if its own figure was not used for one of the periods; absent if both
 * are the area's own figures
 */
public record FigurePair(
        EvaluatedFigure now,
        EvaluatedFigure before,
        @Nullable Matched matched) {

    /**
     * The part of a group that is in both figures.
     *
     * @param members the places that are in both, in order
     * @param own the series that are read from the group's own observations in both, besides those of the members
     * @param why what differs between the periods, as a clause
     */
    public record Matched(List<AreaCode> members, List<Term> own, String why) {
        public Matched {
            members = List.copyOf(members);
            own = List.copyOf(own);
        }
    }
}
