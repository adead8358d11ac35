package org.callover.kpi.prose.token;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.jspecify.annotations.Nullable;

/** Puts numbers together with their units: per cent, points, millions, "per 1,000"; and reads shares in words. */
final class UnitReader {

    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");
    private static final Set<String> POINTS = Set.of("point", "points", "pts");
    private static final Set<String> TIMES = Set.of("times", "fold");
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "thousand",
            new BigDecimal(1_000),
            "million",
            new BigDecimal(1_000_000),
            "billion",
            new BigDecimal(1_000_000_000));
    private static final String CURRENCIES = "\u00a3$\u20ac";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));
    private static final Map<String, Integer> PARTS = Map.of(
            "half", 2, "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifth", 5, "fifths", 5, "tenth", 10);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int LONG_NUMBER = 9;

    private final TokenCursor cursor;

    private UnitReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static List<Token> read(String text, List<Token> tokens) {
        UnitReader reader = new UnitReader(new TokenCursor(text, tokens));
        while (reader.cursor.hasMore()) {
            reader.next();
        }
        return reader.cursor.walked();
    }

    private void next() {
        Token token = cursor.here();
        if (token.isNumber()) {
            number(token);
        } else if (token.is("minus") && cursor.isNumberAhead(1)) {
            Token number = Objects.requireNonNull(cursor.ahead(1));
            cursor.take(token.with(cursor.through(1), number.number().signed(PrintedDirection.DOWN)), 1);
        } else if (token.is("per") && cursor.isNumberAhead(1)) {
            cursor.takeAside(1);
        } else if (!share(token)) {
            cursor.take();
        }
    }

    /** A number, with as many of the next pieces as belong to it. */
    private void number(Token token) {
        if (isMoney()) {
            money(token);
            return;
        }
        Typed typed = token.number();
        int pieces = 0;
        Token next = cursor.ahead(1);
        BigDecimal factor = next == null || !next.isWord() ? null : FACTORS.get(next.word());
        if (factor != null) {
            typed = typed.times(factor);
            pieces = 1;
        } else if (typed.unit() == Typed.Unit.NONE) {
            pieces = unitPieces();
            typed = pieces == 0 ? typed : typed.in(unit(pieces));
        }
        Token longer = token.with(cursor.through(pieces), typed);
        boolean isRate = isPer(pieces);
        cursor.take(isRate ? longer.with(longer.text(), typed.perPopulation()) : longer, pieces);
        if (isRate) {
            cursor.takeAside(1);
        }
    }

    private boolean isPer(int pieces) {
        Token number = cursor.ahead(pieces + 2);
        return cursor.isAhead(pieces + 1, "per") && number != null && number.isNumber();
    }

    private boolean isMoney() {
        Token before = cursor.before();
        return before != null && before.text().length() == 1 && CURRENCIES.contains(before.text());
    }

    private void money(Token token) {
        Token next = cursor.ahead(1);
        BigDecimal factor = next == null || !next.isWord() ? null : FACTORS.get(next.word());
        Typed typed = factor == null ? token.number() : token.number().times(factor);
        int pieces = factor == null ? 0 : 1;
        cursor.take(token.with(cursor.through(pieces), typed.in(Typed.Unit.MONEY)), pieces);
    }

    /** How many of the next pieces are a unit. */
    private int unitPieces() {
        int percent = percentPieces();
        if (percent > 0) {
            return cursor.isAhead(percent + 1, POINTS) ? percent + 1 : percent;
        }
        if (cursor.isAhead(1, POINTS) || cursor.isAhead(1, TIMES)) {
            return 1;
        }
        return cursor.isGluedAhead(1, "-") && cursor.isAhead(2, "fold") ? 2 : 0;
    }

    private int percentPieces() {
        if (cursor.isAhead(1, "%") || cursor.isAhead(1, PERCENT)) {
            return 1;
        }
        boolean isTwo = (cursor.isAhead(1, "per") || cursor.isAhead(1, "y")) && isCent(2);
        return isTwo ? 2 : 0;
    }

    private boolean isCent(int pieces) {
        return cursor.isAhead(pieces, "cent") || cursor.isAhead(pieces, "cant");
    }

    private Typed.Unit unit(int pieces) {
        if (cursor.isAhead(pieces, POINTS)) {
            return Typed.Unit.POINTS;
        }
        return cursor.isAhead(pieces, TIMES) ? Typed.Unit.TIMES : Typed.Unit.PERCENT;
    }

    /** A share in words, such as "a third of" or "one in four". */
    private boolean share(Token token) {
        Integer count = token.isWord() ? number(token.word()) : null;
        if (count != null && cursor.isAhead(1, "in") && denominator(2) > count) {
            cursor.take(token.with(cursor.through(2), fraction(count, denominator(2))), 2);
            return true;
        }
        int at = token.is("half") ? 0 : 1;
        Token part = cursor.ahead(at);
        Integer parts = part == null || !part.isWord() ? null : PARTS.get(part.word());
        boolean isShare = parts != null
                && (at == 0 || count != null && count < parts)
                && (cursor.isAhead(at + 1, "of") || at == 0 && cursor.isAhead(1, "the"));
        if (isShare && parts != null) {
            cursor.take(token.with(cursor.through(at), fraction(at == 0 || count == null ? 1 : count, parts)), at);
        }
        return isShare;
    }

    private static @Nullable Integer number(String word) {
        return word.equals("a") ? Integer.valueOf(1) : NUMBERS.get(word);
    }

    private int denominator(int pieces) {
        Token token = cursor.ahead(pieces);
        if (token == null) {
            return 0;
        }
        if (token.isPlainWhole() && token.number().magnitude().precision() <= LONG_NUMBER) {
            return token.number().magnitude().intValue();
        }
        return token.isWord() ? NUMBERS.getOrDefault(token.word(), 0) : 0;
    }

    private static Typed fraction(int count, int of) {
        BigDecimal percent =
                HUNDRED.multiply(new BigDecimal(count)).divide(new BigDecimal(of), 1, RoundingMode.HALF_UP);
        return Typed.of(percent, false).in(Typed.Unit.FRACTION);
    }
}
