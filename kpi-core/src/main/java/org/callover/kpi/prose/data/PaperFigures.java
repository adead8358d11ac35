package org.callover.kpi.prose.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.observation.Area;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a paper that a text is checked against: the scores of its rows in one area.
 *
 * @param area the area; absent if there are no figures
 */
public record PaperFigures(@Nullable Area area, List<Score> scores) {

    /** No figures: a text is checked by its own numbers only. */
    public static final PaperFigures NONE = new PaperFigures(null, List.of());

    public PaperFigures {
        scores = List.copyOf(scores);
    }

    /** The words of the area's name. */
    public Set<String> areaWords() {
        return area == null
                ? Set.of()
                : Arrays.stream(area.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty() && !word.equals("and") && !word.equals("of"))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
