package org.callover.kpi.prose.token;

import java.util.List;
import java.util.Set;

/** Finds the numbers that are no figures: ages, pages, times of the day, telephone numbers, numbers of lists. */
final class AsideReader {

    private static final Set<String> REFERENCES = Set.of(
            "page",
            "pages",
            "p",
            "pp",
            "section",
            "sections",
            "s",
            "paragraph",
            "paragraphs",
            "para",
            "paras",
            "table",
            "tables",
            "figure",
            "fig",
            "chart",
            "charts",
            "graph",
            "appendix",
            "annex",
            "item",
            "items",
            "priority",
            "priorities",
            "objective",
            "question",
            "q",
            "row",
            "rows",
            "column",
            "line",
            "lines",
            "note",
            "notes",
            "footnote",
            "version",
            "ref",
            "phase",
            "stage",
            "tier",
            "level",
            "band",
            "zone",
            "schedule",
            "part",
            "chapter",
            "clause",
            "article",
            "step",
            "week",
            "day",
            "agenda",
            "slide",
            "issue",
            "volume",
            "grade",
            "class",
            "type",
            "cohort",
            "recommendation",
            "action",
            "kpi",
            "theme",
            "ward",
            "covid",
            "top",
            "category",
            "code",
            "no",
            "room",
            "appendices",
            "act",
            "form",
            "strand");
    private static final Set<String> CALLED = Set.of("101", "111", "112", "999", "1800");
    private static final Set<String> CALLING = Set.of(
            "call", "calls", "calling", "dial", "dialling", "call-handling", "number", "caller", "callers", "or");
    private static final Set<String> CLOCK = Set.of("am", "pm", "hrs", "o'clock", "noon", "midnight");

    private final TokenCursor cursor;
    private final AgeReader ages;

    private AsideReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.ages = new AgeReader(cursor);
    }

    static List<Token> read(String text, List<Token> tokens) {
        AsideReader reader = new AsideReader(new TokenCursor(text, tokens));
        while (reader.cursor.hasMore()) {
            reader.next();
        }
        return reader.cursor.walked();
    }

    private void next() {
        Token token = cursor.here();
        int pieces = token.isNumber() ? piecesAside(token) : -1;
        if (pieces >= 0) {
            cursor.takeAside(pieces);
        } else {
            cursor.take();
        }
    }

    /** How many pieces after the number here are no figures either; -1 if it is a figure. */
    private int piecesAside(Token token) {
        if (!token.isPlainWhole()) {
            return isNumberOfList(token) ? 0 : -1;
        }
        int range = range(token);
        if (range > 0) {
            return range;
        }
        return isReference(token)
                        || isNumberOfList(token)
                        || ages.isAge(token)
                        || isClock(token)
                        || isCalled(token)
                        || isOfName(token)
                ? isGluedPair() ? 2 : 0
                : -1;
    }

    /** "10-17", "18 to 24 year olds", "24/7", "07:00". */
    private int range(Token token) {
        Token second = cursor.ahead(2);
        if (second == null || !second.isPlainWhole()) {
            return -1;
        }
        boolean isTight = !second.isSpaced();
        if (isTight && cursor.isGluedAhead(1, "-") || isTight && cursor.isGluedAhead(1, ":")) {
            return 2;
        }
        boolean isAlways = cursor.isGluedAhead(1, "/")
                && token.word().equals("24")
                && second.word().equals("7");
        boolean ofAges = cursor.isAhead(1, "to") && (ages.isAged() || ages.isYearsOld(3));
        return isAlways || ofAges ? 2 : -1;
    }

    private boolean isReference(Token token) {
        Token before = cursor.before();
        boolean isSection = before != null && before.text().equals("\u00a7");
        boolean isNote = before != null && before.is("(") && before.text().equals("[") && cursor.isAhead(1, ")");
        boolean isAfterName = cursor.isBefore(REFERENCES)
                && !token.number().isGrouped()
                && !(before != null && before.is("no") && !before.text().equals("No"));
        return isSection || isNote || isAfterName;
    }

    /** "1.", "2)", "(3)" or "3.1" at the beginning of a paragraph, before a word. */
    private boolean isNumberOfList(Token token) {
        boolean isFirst = cursor.before() == null
                || cursor.isBefore("(") && cursor.twoBefore() == null
                || cursor.isBefore("#")
                || cursor.isBefore("-") && cursor.twoBefore() == null;
        if (!isFirst || token.number().sign() != null || token.number().unit() != Typed.Unit.NONE) {
            return false;
        }
        Token next = cursor.ahead(1);
        Token word = cursor.ahead(2);
        boolean isMarked =
                next != null && (next.is(".") || next.is(")")) && !next.isSpaced() && word != null && word.isSpaced();
        boolean isNested = token.number().magnitude().scale() == 1 && next != null && next.isCapital();
        return isMarked || isNested;
    }

    private boolean isClock(Token token) {
        return cursor.isAhead(1, CLOCK) && token.number().magnitude().precision() <= 4;
    }

    private boolean isCalled(Token token) {
        boolean isLong = token.word().length() > 1 && token.word().startsWith("0");
        boolean isShort = CALLED.contains(token.word()) && (cursor.isAhead(1, CALLING) || cursor.isBefore(CALLING));
        Token before = cursor.before();
        boolean goesOn = before != null
                && before.kind() == Token.Kind.ASIDE
                && before.word().startsWith("0")
                && before.word().length() > 2;
        return isLong || isShort || goesOn;
    }

    /** "COVID-19", "under-18". */
    private boolean isOfName(Token token) {
        Token before = cursor.before();
        Token two = cursor.twoBefore();
        return before != null
                && before.is("-")
                && !before.isSpaced()
                && !token.isSpaced()
                && two != null
                && two.isWord();
    }

    private boolean isGluedPair() {
        Token second = cursor.ahead(2);
        return cursor.isGluedAhead(1, "/") && second != null && second.isPlainWhole() && !second.isSpaced();
    }
}
