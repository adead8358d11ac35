package org.callover.kpi.reconcile.printed;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.period.Window;

/** Windows and comparators as papers name them: {@code FYTD}, {@code rolling 12 months}, {@code last year}. */
public final class PrintedSpan {

    private static final Pattern ROLLING = Pattern.compile("rolling-(\\d{1,3})(?:-months?)?|(\\d{1,3})-months");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,2})-years?-(?:earlier|ago|before)");

    private static final Map<String, String> WINDOWS = Map.of(
            "monthly", "month",
            "quarterly", "quarter",
            "financial-year-to-date", "fytd",
            "calendar-year-to-date", "cytd");

    private static final Map<String, String> COMPARATORS = Map.of(
            "last-year", "year-earlier",
            "previous-year", "year-earlier",
            "year-before", "year-earlier",
            "a-year-earlier", "year-earlier",
            "previous-period", "previous");

    private PrintedSpan() {}

    /**
     * Reads a window.
     *
     * @throws IllegalArgumentException if the text names none; the message lists the windows
     */
    public static Window window(String text) {
        String plain = plain(text);
        Matcher rolling = ROLLING.matcher(plain);
        String word = rolling.matches()
                ? "rolling-" + (rolling.group(1) == null ? rolling.group(2) : rolling.group(1))
                : WINDOWS.getOrDefault(plain, plain);
        return either(word, text, Window::parse);
    }

    /**
     * Reads a comparator. A baseline may be written as papers print a period.
     *
     * @throws IllegalArgumentException if the text names none; the message lists the comparators
     */
    public static Comparator comparator(String text) {
        String plain = plain(text);
        Matcher years = YEARS.matcher(plain);
        String word = years.matches() ? "years-earlier-" + years.group(1) : COMPARATORS.getOrDefault(plain, plain);
        return either(word, text, PrintedSpan::comparatorOrBaseline);
    }

    private static Comparator comparatorOrBaseline(String text) {
        try {
            return Comparator.parse(text);
        } catch (IllegalArgumentException noWord) {
            try {
                return new Comparator.Baseline(PrintedPeriod.parse(text));
            } catch (IllegalArgumentException noPeriod) {
                throw noWord;
            }
        }
    }

    /** What the word means or, if it means nothing, what the whole text means. The message is about the text. */
    private static <T> T either(String word, String text, Function<String, T> reader) {
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException unfit) {
            return reader.apply(text);
        }
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
