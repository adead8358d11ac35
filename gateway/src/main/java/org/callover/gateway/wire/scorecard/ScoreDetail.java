package org.callover.gateway.wire.scorecard;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.wire.fields.MemberSelection;
import org.callover.kpi.statistics.Confidence;

/**
 * How much of each score is given.
 *
 * @param confidence the level of the intervals of the values
 * @param fields the members or columns asked for, besides those that every answer has; empty if all are
 */
public record ScoreDetail(Confidence confidence, List<String> fields) {

    /** The members that every score has, whatever is asked for. */
    public static final List<String> ALWAYS = List.of("indicator", "area", "period", "status");

    public ScoreDetail {
        fields = List.copyOf(fields);
    }

    /** Everything. */
    public static ScoreDetail whole(Confidence confidence) {
        return new ScoreDetail(confidence, List.of());
    }

    MemberSelection selection() {
        return fields.isEmpty()
                ? MemberSelection.ALL
                : MemberSelection.of(
                        Stream.concat(ALWAYS.stream(), fields.stream()).toList());
    }
}
