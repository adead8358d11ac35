package org.callover.kpi.catalogue.kind;

import java.util.Locale;
import java.util.Set;
import org.callover.kpi.observation.Series.Kind;

/** Which kind of series a unit speaks for, where the definition does not say. */
public final class UnitKinds {

    private static final Set<String> PERCENTAGES = Set.of("percent", "percentage", "percentages", "pct", "per cent");

    /** Money, time, and what is weighed, measured or scored: numbers that are not counts of events. */
    private static final Set<String> AMOUNTS = Set.of(
            "pounds",
            "pound",
            "gbp",
            "pence",
            "euros",
            "dollars",
            "seconds",
            "minutes",
            "hours",
            "days",
            "weeks",
            "fte",
            "miles",
            "metres",
            "kilometres",
            "km",
            "litres",
            "tonnes",
            "kilograms",
            "kg",
            "points",
            "score",
            "scores");

    private UnitKinds() {}

    /** The kind of a series in this unit: {@code %} and the like, an amount by its last word, else events. */
    public static Kind kind(String unit) {
        String words = unit.strip().toLowerCase(Locale.ROOT);
        if (isPercentage(words)) {
            return Kind.PERCENTAGE;
        }
        boolean isMoney =
                words.startsWith("\u00a3") || words.startsWith("thousand pounds") || words.contains(" pounds");
        return isMoney || AMOUNTS.contains(lastWord(words)) ? Kind.AMOUNT : Kind.EVENTS;
    }

    /** Whether a unit is per cent, whatever the definition says of its kind. */
    public static boolean isPercentage(String unit) {
        String words = unit.strip().toLowerCase(Locale.ROOT);
        return words.startsWith("%")
                || PERCENTAGES.contains(words)
                || PERCENTAGES.stream().anyMatch(word -> words.startsWith(word + " "));
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
