package org.callover.kpi.catalogue.kind;

import java.util.Locale;
import java.util.Set;
import org.callover.kpi.observation.Series.Kind;

/** The kind of series that a unit implies, if the definition does not say. */
public final class UnitKinds {

    private static final Set<String> PERCENTAGES = Set.of("percent", "percentage", "percentages", "pct", "per cent");

    /**
     * Units of money and time, and of things that are weighed, measured or scored: numbers that do not count events.
     */
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

    /**
     * The kind of a series in this unit: {@code %} and the like are percentages, an amount is recognised by its last
     * word, anything else is events.
     */
    public static Kind kind(String unit) {
        String words = unit.strip().toLowerCase(Locale.ROOT);
        if (isPercentage(words)) {
            return Kind.PERCENTAGE;
        }
        boolean isMoney =
                words.startsWith("\u00a3") || words.startsWith("thousand pounds") || words.contains(" pounds");
        return isMoney || AMOUNTS.contains(lastWord(words)) ? Kind.AMOUNT : Kind.EVENTS;
    }

    /** Whether a unit means per cent, whatever the definition says about its kind. */
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
