package org.callover.kpi.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.callover.kpi.indicator.IndicatorId;

/**
 * A choice of rows of a set.
 *
 * @param kind which rows
 * @param indicators if they are listed, the indicators in order
 * @param sections only the rows under these sub-headings of the board; none for all of them
 */
public record RowChoice(Kind kind, List<IndicatorId> indicators, List<String> sections) {

    /** All rows of the set. */
    public static final RowChoice ALL = of(Kind.ALL);

    /** Copies the lists. */
    public RowChoice {
        indicators = List.copyOf(indicators);
        sections = List.copyOf(sections);
    }

    /** The rows of a kind. */
    public static RowChoice of(Kind kind) {
        return new RowChoice(kind, List.of(), List.of());
    }

    /** The rows of these indicators. */
    public static RowChoice of(List<IndicatorId> indicators) {
        return new RowChoice(Kind.LISTED, indicators, List.of());
    }

    /** The same rows, but only those under these sub-headings. */
    public RowChoice under(List<String> titles) {
        return new RowChoice(kind, indicators, titles);
    }

    /** Which rows. */
    public enum Kind {
        ALL,
        /** Those that an author lists. */
        LISTED,
        /** Those with a value. */
        SCORED,
        CONCERNS,
        SUCCESSES,
        CHANGED,
        /** Concerns, successes and what has changed, each once. */
        EXCEPTIONS,
        /** Those that are followed without a target: neither direction is good. */
        MONITORED,
        IN_DEVELOPMENT;

        /** The words for those that are not listed. */
        public static Map<String, Kind> words() {
            Map<String, Kind> words = new TreeMap<>();
            for (Kind kind : values()) {
                if (kind != LISTED) {
                    words.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind);
                }
            }
            return words;
        }
    }
}
