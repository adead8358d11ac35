package org.callover.kpi.reconcile.printed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A cell split into its numbers and its words.
 *
 * <p>The words are a closed list, because a word that is not understood ("1.2 million") might change the meaning of the
 * number.
 */
final class PrintedWords {

    private static final int LONGEST_CELL = 80;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d|\\.\\d)|\\d+(?:\\.\\d+)?(?!\\d|\\.\\d)|\\.\\d+)"
                    + "|(?<word>[a-z]+)|(?<sign>[-+])|(?<percent>%)|(?<slash>/)|(?<skip>[\\s().,:;]+)");

    private static final Map<String, PrintedDirection> WAYS = ways();
    private static final Set<String> APPROXIMATE = Set.of(
            "approximately",
            "approximate",
            "approx",
            "about",
            "around",
            "roughly",
            "circa",
            "c",
            "ca",
            "some",
            "almost",
            "nearly");
    private static final Set<String> BOUNDS = Set.of("over", "under", "above", "below", "than", "least", "most");
    private static final Set<String> POINTS = Set.of("points", "point", "pp", "ppt", "ppts");
    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");
    private static final Set<String> ENDS = Set.of("highest", "lowest", "best", "worst");
    private static final Set<String> NO_FIGURE =
            Set.of("", "-", "--", "n/a", "na", "n.a.", ".", "..", "...", "tbc", "to be confirmed", "not available");
    private static final Set<String> SAYS_NOTHING =
            Set.of(("a an by of the in to out from is was change changed slight slightly offences offence crimes crime"
                            + " incidents incident calls reports reported victims people cases referrals burglaries"
                            + " robberies detections boroughs st nd rd th joint equal tied")
                    .split(" "));

    private final String text;
    private final List<String> numbers = new ArrayList<>();
    private final Set<PrintedDirection> ways = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();
    private @Nullable PrintedDirection sign;
    private boolean hasPercent;
    private boolean hasPoints;
    private boolean isApproximate;

    private PrintedWords(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if something in it is not understood */
    static PrintedWords of(String text) {
        if (text.length() > LONGEST_CELL) {
            throw new IllegalArgumentException(
                    "the cell has %d characters; write one figure, such as 1,398 or -7.7%%".formatted(text.length()));
        }
        PrintedWords words = new PrintedWords(text);
        words.read(plain(text));
        return words;
    }

    /**
     * The text in lower case, with one kind of minus and with words for arrows. An apostrophe is a spreadsheet's mark
     * for text.
     */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[\u2212\u2010-\u2014]", "-")
                .replaceAll("[\u2191\u25b2\u2197\u2b06]\ufe0f?", " up ")
                .replaceAll("[\u2193\u25bc\u2198\u2b07]\ufe0f?", " down ")
                .replaceAll("[\u2192\u2194\u25ba]|\\bno change\\b|\\bnot changed\\b", " same ")
                .replaceAll("\\bper cent\\b", " percent ")
                .replaceAll("\\bminus (?=\\d)", "-")
                // Before a figure, so that its full stop is not read as a decimal point.
                .replaceAll("\\bc(?:a|irca)?\\. *(?=\\d)|[~\u2248]", " about ");
        return plain.startsWith("'") ? plain.substring(1) : plain;
    }

    /** Whether a cell says that there is no figure, as {@code n/a} and a dash do. */
    static boolean isNoFigure(String text) {
        return NO_FIGURE.contains(plain(text));
    }

    private void read(String plain) {
        Matcher token = TOKEN.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            if (!token.find(at) || token.start() != at) {
                throw notUnderstood(plain.substring(at).split("\\s+")[0], "");
            }
            take(token);
            at = token.end();
        }
    }

    private void take(Matcher token) {
        if (token.group("number") != null) {
            numbers.add(token.group("number").replace(",", ""));
        } else if (token.group("word") != null) {
            word(token.group("word"));
        } else if (token.group("sign") != null) {
            if (sign != null || !numbers.isEmpty()) {
                throw notUnderstood(token.group(), "");
            }
            sign = token.group().equals("-") ? PrintedDirection.DOWN : PrintedDirection.UP;
        } else if (token.group("percent") != null) {
            hasPercent = true;
        }
    }

    private void word(String word) {
        PrintedDirection way = WAYS.get(word);
        if (way != null) {
            ways.add(way);
        } else if (POINTS.contains(word)) {
            hasPoints = true;
        } else if (PERCENT.contains(word)) {
            hasPercent = true;
        } else if (ENDS.contains(word)) {
            ends.add(word);
        } else if (APPROXIMATE.contains(word)) {
            isApproximate = true;
        } else if (BOUNDS.contains(word)) {
            throw new IllegalArgumentException(
                    "'%s' is a limit, and only figures can be checked; write the figure, or leave the cell empty"
                            .formatted(text));
        } else if (!SAYS_NOTHING.contains(word)) {
            throw notUnderstood(word, Suggestion.didYouMean(word, WAYS.keySet()));
        }
    }

    private IllegalArgumentException notUnderstood(String what, String didYouMean) {
        return new IllegalArgumentException(
                "'%s' in '%s' is not understood; write the figure as printed, such as 1,398, -28, down 7.7%% or 28 of 32%s"
                        .formatted(what, text, didYouMean));
    }

    List<String> numbers() {
        return numbers;
    }

    /** The direction that the sign or the words state; null if neither does. */
    @Nullable
    PrintedDirection way() {
        Set<PrintedDirection> said = new LinkedHashSet<>(ways);
        if (sign != null) {
            said.add(sign);
        }
        if (said.size() > 1) {
            throw new IllegalArgumentException("'%s' gives two directions; write one".formatted(text));
        }
        return said.isEmpty() ? null : said.iterator().next();
    }

    /** Whether a word, and not only a sign, states the direction. */
    boolean hasWayInWords() {
        return !ways.isEmpty();
    }

    /** "highest", "lowest", "best" or "worst", as often as they occur. */
    Set<String> ends() {
        return ends;
    }

    boolean hasPercent() {
        return hasPercent;
    }

    boolean hasPoints() {
        return hasPoints;
    }

    boolean isApproximate() {
        return isApproximate;
    }

    private static Map<String, PrintedDirection> ways() {
        Map<String, PrintedDirection> ways = new HashMap<>();
        put(
                ways,
                PrintedDirection.UP,
                "up rise rises rose risen rising increase increases increased increasing more higher grew growth");
        put(
                ways,
                PrintedDirection.DOWN,
                "down fall falls fell fallen falling decrease decreases decreased decreasing reduction reduced fewer"
                        + " less lower drop dropped decline declined");
        put(ways, PrintedDirection.SAME, "same level unchanged flat stable static steady");
        return Map.copyOf(ways);
    }

    private static void put(Map<String, PrintedDirection> ways, PrintedDirection way, String words) {
        for (String word : words.split(" ")) {
            ways.put(word, way);
        }
    }
}
