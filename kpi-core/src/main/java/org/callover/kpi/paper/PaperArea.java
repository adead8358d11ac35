package org.callover.kpi.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * An area of a table or a chart: one by name, or that of the paper.
 *
 * @param code the area; absent for that of the paper
 */
public record PaperArea(@Nullable AreaCode code) {

    /** The word for the area of the paper. */
    public static final String OWN_WORD = "own";

    /** The area of the paper. */
    public static final PaperArea OWN = new PaperArea(null);

    /** The areas that are named, and are not that of the paper. */
    static Stream<AreaCode> named(List<PaperArea> areas) {
        return areas.stream().map(PaperArea::code).filter(Objects::nonNull);
    }

    /** The area, if the paper is about this one. */
    public AreaCode in(AreaCode own) {
        return code == null ? own : code;
    }
}
