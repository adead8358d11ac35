package org.callover.kpi.prose.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Sentences;
import org.callover.kpi.prose.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table holds, by its heading.
 *
 * @param moment the time that the heading names
 * @param places the places that it names
 */
record ColumnMeaning(Kind kind, @Nullable Moment moment, Set<String> places) {

    /** What a column holds. */
    enum Kind {
        TOTAL,
        MEAN,
        DIFFERENCE,
        PERCENTAGE,
        RANK,
        TARGET,
        /** Values of a time. */
        PERIOD,
        OTHER
    }

    private static final Set<String> CHANGES =
            Set.of("change", "changes", "diff", "difference", "variance", "movement", "increase", "trend", "var");
    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct", "%", "cent");
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "all", "overall", "sum", "grand", "combined", "both", "together", "printed");
    private static final Set<String> MEANS = Set.of("average", "mean", "avg");
    private static final Set<String> RANKS = Set.of("rank", "ranking", "position");
    private static final Set<String> TARGETS = Set.of("target", "targets");
    private static final Set<String> BEFORE = Set.of("previous", "before", "prior", "last");
    private static final Set<String> NOW = Set.of("current", "now", "latest", "this");

    /** Whether it holds changes, as numbers or in per cent. */
    boolean isChange() {
        return kind == Kind.DIFFERENCE || kind == Kind.PERCENTAGE;
    }

    static ColumnMeaning of(String heading, List<GridCell> cells) {
        List<Token> tokens = tokens(heading);
        Predicate<Set<String>> has = words -> tokens.stream().anyMatch(token -> words.contains(token.word()));
        Moment moment = tokens.stream()
                .filter(Token::isTime)
                .map(Token::moment)
                .findFirst()
                .orElse(null);
        Set<String> places = Subject.of(spaced(heading)).places();
        boolean ofPercent = has.test(PERCENT) || cells.stream().anyMatch(GridCell::isPercent);
        if (has.test(CHANGES) || heading.contains("+/-")) {
            return new ColumnMeaning(ofPercent ? Kind.PERCENTAGE : Kind.DIFFERENCE, moment, places);
        }
        if (has.test(RANKS) || has.test(TARGETS)) {
            return new ColumnMeaning(has.test(RANKS) ? Kind.RANK : Kind.TARGET, moment, places);
        }
        if (has.test(TOTALS) || has.test(MEANS)) {
            return new ColumnMeaning(has.test(MEANS) ? Kind.MEAN : Kind.TOTAL, moment, places);
        }
        if (moment == null && areSigned(cells)) {
            return new ColumnMeaning(ofPercent ? Kind.PERCENTAGE : Kind.DIFFERENCE, null, places);
        }
        Moment said = moment != null ? moment : has.test(BEFORE) ? earlier() : has.test(NOW) ? now() : null;
        return new ColumnMeaning(said == null ? Kind.OTHER : Kind.PERIOD, said, places);
    }

    /** Whether all numbers have signs or arrows, so that they are changes whatever the heading says. */
    private static boolean areSigned(List<GridCell> cells) {
        return cells.stream().anyMatch(cell -> cell.figure() != null)
                && cells.stream()
                        .allMatch(cell -> cell.figure() == null || cell.figure().way() != null);
    }

    private static Moment earlier() {
        return new Moment(Moment.Kind.EARLIER, "earlier", 1);
    }

    private static Moment now() {
        return new Moment(Moment.Kind.NOW, "now", 2);
    }

    /** Whether a label is one of a total, and of nothing in particular. */
    static boolean isTotal(String label) {
        List<Token> tokens = tokens(label);
        return !tokens.isEmpty() && tokens.stream().anyMatch(token -> TOTALS.contains(token.word()));
    }

    /** Whether a label says only that it is the total. */
    static boolean isPlainTotal(String label) {
        return isTotal(label)
                && Subject.of(spaced(label)
                                .replace("printed", " ")
                                .replace("sum", " ")
                                .replace("grand", " ")
                                .replace("overall", " ")
                                .replace("combined", " ")
                                .replace("together", " ")
                                .replace("both", " "))
                        .isEmpty();
    }

    static boolean isMean(String label) {
        return tokens(label).stream().anyMatch(token -> MEANS.contains(token.word()));
    }

    /** Whether the cells under a heading do not add up to anything: averages, rates, ranks, times. */
    static boolean isNotAdded(String heading) {
        return tokens(heading).stream()
                .anyMatch(token -> PERCENT.contains(token.word())
                        || MEANS.contains(token.word())
                        || Set.of(
                                        "rate",
                                        "rates",
                                        "per",
                                        "rank",
                                        "score",
                                        "days",
                                        "hours",
                                        "minutes",
                                        "age",
                                        "ratio",
                                        "target",
                                        "median",
                                        "index",
                                        "satisfaction",
                                        "compliance",
                                        "of")
                                .contains(token.word()));
    }

    private static List<Token> tokens(String heading) {
        return Sentences.read(spaced(heading), 1, 1).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The heading with spaces for underscores, and years such as "2011_12" joined. */
    static String spaced(String heading) {
        String plain = heading.replace('_', ' ').toLowerCase(Locale.ROOT);
        StringBuilder spaced = new StringBuilder(plain);
        for (int at = 4; at + 2 < spaced.length(); at++) {
            boolean isPair = spaced.charAt(at) == ' '
                    && isDigits(spaced, at - 4, at)
                    && isDigits(spaced, at + 1, at + 3)
                    && (at + 3 == spaced.length() || !Character.isDigit(spaced.charAt(at + 3)))
                    && (at == 4 || !Character.isDigit(spaced.charAt(at - 5)));
            if (isPair) {
                spaced.setCharAt(at, '-');
            }
        }
        return spaced.toString();
    }

    private static boolean isDigits(CharSequence text, int from, int to) {
        return text.subSequence(from, to).chars().allMatch(Character::isDigit);
    }
}
