package org.callover.kpi.prose.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of times. */
final class TimeWords {

    static final Set<String> UNITS = Set.of(
            "month",
            "months",
            "year",
            "years",
            "week",
            "weeks",
            "quarter",
            "quarters",
            "decade",
            "decades",
            "monthly",
            "yearly");

    static final Set<String> EARLIER =
            Set.of("last", "previous", "prior", "preceding", "earlier", "past", "before", "ago");

    static final Set<String> NOW = Set.of("this", "current", "latest", "reporting");

    static final Set<String> UNTIL = Set.of("to", "ending", "ended", "until", "till", "up");

    private static final Map<String, Integer> MONTHS = months();

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"));

    private TimeWords() {}

    private static Map<String, Integer> months() {
        String[] names = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            months.put(names[i], i + 1);
            months.put(names[i].substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /** The number of the month that a word names; null if it names none. */
    static @Nullable Integer month(Token token) {
        boolean isVerb =
                token.word().equals("may") && !token.isCapital() || token.word().equals("march") && !token.isCapital();
        return token.isWord() && !isVerb ? MONTHS.get(token.word()) : null;
    }

    /** A number in words; null if it is none. */
    static @Nullable String number(Token token) {
        return token.isWord() ? NUMBERS.get(token.word()) : null;
    }

    /** A unit of time in the singular. */
    static String singular(String unit) {
        return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }
}
