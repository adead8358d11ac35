package org.callover.gateway.wire.scorecard.column;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.score.ScoreRequest;

/**
 * A finder of the columns that tell the rows of a table of scores apart. That is usually the indicator and the area, but
 * a board may list an indicator several times.
 */
public final class ScoreKey {

    private static final List<String> USUAL = List.of("indicator", "areaCode");
    private static final List<String> LONGER = List.of("section", "indicator", "title", "areaCode", "window");

    private ScoreKey() {}

    /** The columns for one period; none if even all that describe a row are the same in two rows. */
    public static List<String> of(ScoreRequest request) {
        if (isUnique(request, row -> List.of(row.indicator().id()))) {
            return USUAL;
        }
        Function<KpiSet.Row, Object> wording = row -> List.of(
                Objects.requireNonNullElse(row.section(), ""), row.indicator().id(), row.title(), row.window());
        return isUnique(request, wording) ? LONGER : List.of();
    }

    /** The columns for a history, in which each row has several periods. */
    public static List<String> ofMonths(ScoreRequest request) {
        List<String> key = of(request);
        return key.isEmpty()
                ? key
                : Stream.concat(key.stream(), Stream.of("period")).toList();
    }

    private static boolean isUnique(ScoreRequest request, Function<KpiSet.Row, Object> told) {
        Set<Object> seen = new HashSet<>();
        return request.set().rows().stream().allMatch(row -> {
            AreaCode own = row.area();
            List<AreaCode> areas = own == null ? request.areas() : List.of(own);
            return areas.stream().allMatch(area -> seen.add(List.of(told.apply(row), area)));
        });
    }
}
