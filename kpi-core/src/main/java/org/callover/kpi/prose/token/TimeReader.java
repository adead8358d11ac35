package org.callover.kpi.prose.token;

import java.util.List;
import java.util.Set;

/** Finds dates, periods and lengths of time, whose numbers are no figures. */
final class TimeReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int CENTURY = 2000;
    private static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int YEAR_DIGITS = 4;
    private static final Set<String> ADJECTIVES = Set.of("financial", "calendar", "performance", "rolling", "full");
    private static final Set<String> COUNTED = Set.of(
            "offences",
            "offence",
            "crimes",
            "incidents",
            "calls",
            "reports",
            "victims",
            "cases",
            "referrals",
            "people",
            "detections",
            "burglaries",
            "robberies",
            "thefts",
            "residents",
            "complaints",
            "fewer",
            "more");

    private final TokenCursor cursor;

    private TimeReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static List<Token> read(String text, List<Token> tokens) {
        TimeReader reader = new TimeReader(new TokenCursor(text, tokens));
        while (reader.cursor.hasMore()) {
            reader.next();
        }
        return new TimeSpans(new TokenCursor(text, reader.cursor.walked())).read();
    }

    private void next() {
        Token token = cursor.here();
        boolean isTaken = token.isNumber() ? number(token) : token.isWord() && word(token);
        if (!isTaken) {
            cursor.take();
        }
    }

    private boolean number(Token token) {
        if (!token.isPlainWhole() && token.number().unit() != Typed.Unit.ORDINAL) {
            return false;
        }
        return date(token) || dashedDate() || yearPair(token) || span(token) || year(token);
    }

    /** "1 April 2017", "1st April". */
    private boolean date(Token token) {
        int of = cursor.isAhead(1, "of") ? 2 : 1;
        Token name = cursor.ahead(of);
        Integer month = name == null ? null : TimeWords.month(name);
        if (month == null || value(token) > DAYS || value(token) < 1) {
            return false;
        }
        int pieces = of + yearPieces(of + 1);
        cursor.take(token.at(cursor.through(pieces), monthOf(month, pieces)), pieces);
        return true;
    }

    private Moment monthOf(int month, int lastPiece) {
        Token last = cursor.ahead(lastPiece);
        return last != null && last.isNumber()
                ? Moment.month(fullYear(value(last)), month)
                : Moment.monthOfAnyYear(month);
    }

    /** How many pieces from here on are a year of a month: "2017", "-17", "'17", ", 2017". */
    private int yearPieces(int from) {
        int at = cursor.isAhead(from, "-") || cursor.isAhead(from, "/") || cursor.isAhead(from, "'") ? from + 1 : from;
        Token year = cursor.ahead(at);
        if (year == null || !year.isPlainWhole() || year.number().isGrouped()) {
            return 0;
        }
        boolean isFull = isYear(year);
        boolean isShort = at > from && year.text().length() == 2 && !year.isSpaced();
        return isFull || isShort ? at - from + 1 : 0;
    }

    /** "01/04/2017", "2017-04-01". */
    private boolean dashedDate() {
        for (String mark : List.of("/", "-", ".")) {
            if (cursor.isGluedAhead(1, mark) && isGluedNumber(2) && cursor.isGluedAhead(3, mark) && isGluedNumber(4)) {
                cursor.take(
                        cursor.here().at(cursor.through(4), new Moment(Moment.Kind.POINT, cursor.through(4), 0)), 4);
                return true;
            }
        }
        return false;
    }

    private boolean isGluedNumber(int pieces) {
        Token token = cursor.ahead(pieces);
        return token != null && token.isNumber() && !token.isSpaced();
    }

    /** "2016/17", "2016-17", "2016-2017", "2017-04". */
    private boolean yearPair(Token token) {
        Token second = cursor.ahead(2);
        boolean isPair = (cursor.isGluedAhead(1, "/") || cursor.isGluedAhead(1, "-"))
                && isYear(token)
                && second != null
                && second.isPlainWhole()
                && !second.isSpaced();
        if (!isPair || second == null) {
            return false;
        }
        int first = value(token);
        boolean isNext = value(second) % 100 == (first + 1) % 100;
        boolean isMonth = second.text().length() == 2 && value(second) <= MONTHS && !isNext;
        Moment moment = isMonth
                ? Moment.month(first, value(second))
                : isNext ? Moment.financialYear(first) : Moment.year(first).to(Moment.year(fullYear(value(second))));
        cursor.take(token.at(cursor.through(2), moment), 2);
        return true;
    }

    private static int value(Token token) {
        return token.number().magnitude().precision() > YEAR_DIGITS
                ? Integer.MAX_VALUE
                : token.number().magnitude().intValue();
    }

    private static int fullYear(int year) {
        return year < 100 ? CENTURY + year : year;
    }

    private static boolean isYear(Token token) {
        return token.text().length() == YEAR_DIGITS
                && !token.number().isGrouped()
                && value(token) >= FIRST_YEAR
                && value(token) <= LAST_YEAR;
    }

    /** "12 months", "12-month", "five years". */
    private boolean span(Token token) {
        int dash = cursor.isGluedAhead(1, "-") ? 2 : 1;
        Token unit = cursor.ahead(dash);
        if (unit == null || !unit.isIn(TimeWords.UNITS) || isAge(dash)) {
            return false;
        }
        String number = token.isWord() ? String.valueOf(TimeWords.number(token)) : token.text();
        cursor.take(token.at(cursor.through(dash), Moment.span(number, TimeWords.singular(unit.word()))), dash);
        return true;
    }

    private boolean isAge(int dash) {
        int old = cursor.isAhead(dash + 1, "-") ? dash + 2 : dash + 1;
        return cursor.isAhead(old, "old") || cursor.isAhead(old, "olds");
    }

    /** A whole number of four digits, unless what it counts follows. */
    private boolean year(Token token) {
        if (!isYear(token) || cursor.isAhead(1, COUNTED) || token.number().unit() != Typed.Unit.NONE) {
            return false;
        }
        cursor.take(token.at(token.text(), Moment.year(value(token))), 0);
        return true;
    }

    private boolean word(Token token) {
        Integer month = TimeWords.month(token);
        if (month != null) {
            int day = cursor.isNumberAhead(1) && yearPieces(1) == 0 ? dayPieces() : 0;
            int pieces = day + yearPieces(day + 1);
            cursor.take(token.at(cursor.through(pieces), monthOf(month, pieces == day ? 0 : pieces)), pieces);
            return true;
        }
        return quarter(token) || relative(token) || TimeWords.number(token) != null && span(token);
    }

    /** "April 12th, 2017". */
    private int dayPieces() {
        Token day = cursor.ahead(1);
        return day != null && day.number().magnitude().scale() <= 0 && value(day) <= DAYS && isBare(day) ? 1 : 0;
    }

    private boolean isBare(Token day) {
        return day.number().unit() == Typed.Unit.ORDINAL || cursor.isGluedAhead(2, ",") && yearPieces(3) > 0;
    }

    /** "Q3", "quarter 3", "third quarter". */
    private boolean quarter(Token token) {
        String word = token.word();
        if (word.length() == 2 && word.charAt(0) == 'q' && Character.isDigit(word.charAt(1))) {
            cursor.take(token.at(token.text(), Moment.quarter(word.charAt(1) - '0')), 0);
            return true;
        }
        Token number = cursor.ahead(1);
        if ((word.equals("quarter") || word.equals("qtr")) && number != null && number.isPlainWhole()) {
            cursor.take(token.at(cursor.through(1), Moment.quarter(value(number))), 1);
            return true;
        }
        return false;
    }

    /** "last year", "the previous financial year", "this quarter", "a year earlier", "year before". */
    private boolean relative(Token token) {
        int adjective = cursor.isAhead(1, ADJECTIVES) ? 2 : 1;
        Token unit = cursor.ahead(adjective);
        boolean isUnit = unit != null && unit.isIn(TimeWords.UNITS);
        if (isUnit && unit != null && (token.isIn(TimeWords.EARLIER) || token.isIn(TimeWords.NOW))) {
            String name = TimeWords.singular(unit.word());
            cursor.take(
                    token.at(
                            cursor.through(adjective),
                            token.isIn(TimeWords.NOW) ? Moment.now(name) : Moment.earlier(name)),
                    adjective);
            return true;
        }
        if (token.isIn(TimeWords.UNITS) && cursor.isAhead(1, TimeWords.EARLIER) && !isUnit) {
            cursor.take(token.at(cursor.through(1), Moment.earlier(TimeWords.singular(token.word()))), 1);
            return true;
        }
        boolean isAlone = token.is("previously") || token.is("yearly");
        if (isAlone) {
            cursor.take(token.at(token.text(), Moment.earlier("time")), 0);
        }
        return isAlone;
    }
}
