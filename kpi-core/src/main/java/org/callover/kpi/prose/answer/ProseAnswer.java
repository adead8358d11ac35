package org.callover.kpi.prose.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The answer to a text.
 *
 * @param figures its numbers, in their order
 * @param words its words of direction and weight, in their order
 * @param tables how its tables were read
 */
public record ProseAnswer(List<CheckedPiece> figures, List<CheckedPiece> words, List<ReadTable> tables) {

    public ProseAnswer {
        figures = List.copyOf(figures);
        words = List.copyOf(words);
        tables = List.copyOf(tables);
    }

    /** How many numbers and words have each outcome. */
    public Map<ProseOutcome, Integer> counts() {
        Map<ProseOutcome, Integer> counts = new EnumMap<>(ProseOutcome.class);
        for (ProseOutcome outcome : ProseOutcome.values()) {
            counts.put(outcome, 0);
        }
        Stream.concat(figures.stream(), words.stream())
                .forEach(piece -> counts.merge(piece.outcome(), 1, Integer::sum));
        return counts;
    }
}
