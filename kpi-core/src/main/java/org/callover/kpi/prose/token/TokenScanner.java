package org.callover.kpi.prose.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.kpi.prose.token.Token.Kind;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.jspecify.annotations.Nullable;

/** Splits a paragraph into words, numbers and marks. It looks at each character once. */
final class TokenScanner {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String MINUSES = "-\u2212\u2013\u2011\u2010";
    private static final String APOSTROPHES = "'\u2019";
    private static final String UP = "\u2191\u25b2\u2197\u2b06\u25b3\u21e7";
    private static final String DOWN = "\u2193\u25bc\u2198\u2b07\u25bd\u21e9";
    private static final String LEVEL = "\u2194\u25ba\u25ac\u21d4";
    private static final String ONTO = "\u2192\u21d2";
    private static final String SKIPPED =
            "\"\u201c\u201d\u2018`\u00ad\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufe0f\ufeff";
    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 15;
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;
    private boolean isSpaced = true;

    private TokenScanner(String text, int line, int column) {
        this.text = text;
        this.line = line;
        this.lineStart = 1 - column;
    }

    /** The pieces of a text that begins at a place. */
    static List<Token> scan(String text, int line, int column) {
        TokenScanner scanner = new TokenScanner(text, line, column);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        char letter = text.charAt(at);
        if (letter == '\n') {
            at++;
            line++;
            lineStart = at;
            isSpaced = true;
        } else if (isSpace(letter)) {
            at++;
            isSpaced = true;
        } else if (SKIPPED.indexOf(letter) >= 0) {
            at++;
        } else if (isDigit(at) || letter == '.' && isSpaced && isDigit(at + 1)) {
            number(at, null);
        } else if (isSign(letter)) {
            number(at + 1, letter == '+' ? PrintedDirection.UP : PrintedDirection.DOWN);
        } else if (Character.isLetter(letter)) {
            word();
        } else {
            mark(letter);
        }
    }

    static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    /** A dash before a digit is a sign if nothing, a space or a bracket is before it. */
    private boolean isSign(char letter) {
        boolean isFigure = isDigit(at + 1) || at + 2 < text.length() && text.charAt(at + 1) == '.' && isDigit(at + 2);
        return isFigure
                && (letter == '+' || MINUSES.indexOf(letter) >= 0)
                && (isSpaced || tokens.get(tokens.size() - 1).kind() == Kind.MARK)
                && (at == 0 || !isDigit(at - 1));
    }

    private void number(int from, @Nullable PrintedDirection sign) {
        StringBuilder digits = new StringBuilder();
        int end = digits(from, digits);
        boolean isGrouped = false;
        while (isGroup(end, end - from)) {
            isGrouped = true;
            end = digits(end + 1, digits);
        }
        if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            digits.append('.');
            end = digits(end + 1, digits);
        }
        int letters = end;
        while (letters < text.length() && Character.isLetterOrDigit(text.charAt(letters))) {
            letters++;
        }
        String suffix = text.substring(end, letters).toLowerCase(Locale.ROOT);
        Typed typed = digits.length() > MOST_DIGITS ? null : suffixed(digits.toString(), isGrouped, suffix);
        if (typed == null) {
            add(letters, Kind.WORD, null);
        } else {
            add(letters, Kind.NUMBER, sign == null ? typed : typed.signed(sign));
        }
    }

    private int digits(int from, StringBuilder digits) {
        int end = from;
        while (isDigit(end)) {
            digits.append(text.charAt(end++));
        }
        return end;
    }

    /** Whether a separator of thousands is at a place: a comma, a narrow space or a space before exactly three digits. */
    private boolean isGroup(int place, int before) {
        if (place >= text.length() || before == 0) {
            return false;
        }
        char separator = text.charAt(place);
        boolean isThousands = separator == ',' || separator == '\u2009' || separator == '\u202f';
        boolean isBlank = separator == ' ' || separator == '\u00a0';
        return (isThousands || isBlank && before <= GROUP && isAfterNoNumber())
                && isDigit(place + 1)
                && isDigit(place + 2)
                && isDigit(place + GROUP)
                && !isDigit(place + GROUP + 1)
                && !(isBlank && (isLetter(place + GROUP + 1) || isBeforeNumber(place + GROUP + 1)));
    }

    /** Whether another number follows, so that the two are neighbours in a row of a table. */
    private boolean isBeforeNumber(int place) {
        int next = place;
        while (next < text.length()
                && next < place + 2
                && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
            next++;
        }
        boolean hasSign = next < text.length() && (text.charAt(next) == '+' || MINUSES.indexOf(text.charAt(next)) >= 0);
        return next > place && isDigit(hasSign ? next + 1 : next);
    }

    private boolean isLetter(int place) {
        return place < text.length() && Character.isLetter(text.charAt(place));
    }

    private boolean isAfterNoNumber() {
        return tokens.isEmpty() || !tokens.get(tokens.size() - 1).isNumber();
    }

    /** The number with what is attached to it; null if it is part of a name or a time. */
    private static @Nullable Typed suffixed(String digits, boolean isGrouped, String suffix) {
        Typed typed = Typed.of(new BigDecimal(digits), isGrouped);
        if (ORDINALS.contains(suffix)) {
            return typed.in(Typed.Unit.ORDINAL);
        }
        return switch (suffix) {
            case "" -> typed;
            case "m", "mn" -> typed.times(new BigDecimal(1_000_000));
            case "bn" -> typed.times(new BigDecimal(1_000_000_000));
            case "k" -> typed.times(new BigDecimal(1_000));
            case "x" -> typed.in(Typed.Unit.TIMES);
            case "pp", "ppt", "ppts" -> typed.in(Typed.Unit.POINTS);
            default -> null;
        };
    }

    private void word() {
        int end = at;
        while (end < text.length() && isOfWord(end)) {
            end++;
        }
        add(end, Kind.WORD, null);
    }

    private boolean isOfWord(int place) {
        char letter = text.charAt(place);
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.isSurrogate(letter)
                || APOSTROPHES.indexOf(letter) >= 0 && isLetter(place + 1);
    }

    private void mark(char letter) {
        String arrow = UP.indexOf(letter) >= 0
                ? "up"
                : DOWN.indexOf(letter) >= 0 ? "down" : LEVEL.indexOf(letter) >= 0 ? "unchanged" : null;
        if (arrow != null) {
            put(at + 1, Kind.WORD, arrow, null);
        } else if (ONTO.indexOf(letter) >= 0) {
            put(at + 1, Kind.WORD, "to", null);
        } else {
            String shown = DASHES.indexOf(letter) >= 0 ? "-" : letter == '[' ? "(" : letter == ']' ? ")" : "" + letter;
            put(at + 1, Kind.MARK, shown, null);
        }
    }

    private void add(int end, Kind kind, @Nullable Typed typed) {
        String word = text.substring(at, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        put(end, kind, word.endsWith("'s") ? word.substring(0, word.length() - 2) : word, typed);
    }

    private void put(int end, Kind kind, String word, @Nullable Typed typed) {
        tokens.add(new Token(kind, text.substring(at, end), word, at, line, at - lineStart + 1, isSpaced, typed, null));
        at = end;
        isSpaced = false;
    }
}
