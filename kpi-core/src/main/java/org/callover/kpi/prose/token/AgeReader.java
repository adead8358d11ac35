package org.callover.kpi.prose.token;

import java.util.Set;

/** Finds ages: "aged 17", "under 25", "18 year olds". */
final class AgeReader {

    private static final Set<String> AGED = Set.of("aged", "age", "ages");
    private static final Set<String> AROUND_AGE = Set.of("under", "over", "below", "above");
    private static final Set<String> OLD = Set.of("old", "olds", "over", "under", "plus");
    private static final Set<String> PEOPLE = Set.of(
            "people",
            "victims",
            "victim",
            "children",
            "persons",
            "young",
            "youths",
            "adults",
            "women",
            "men",
            "residents",
            "offenders",
            "those",
            "anyone",
            "girls",
            "boys",
            "and",
            "are",
            "were",
            "aged",
            "to",
            "violence");
    private static final int MOST_AGE = 99;

    private final TokenCursor cursor;

    AgeReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether "aged" is before the number here. */
    boolean isAged() {
        return cursor.isBefore(AGED);
    }

    /** Whether "years old" begins a number of pieces ahead. */
    boolean isYearsOld(int pieces) {
        Token year = cursor.ahead(pieces);
        boolean isYear = year != null && (year.is("year") || year.is("years") || year.is("-"));
        return isYear
                && (cursor.isAhead(pieces + 1, OLD)
                        || cursor.isAhead(pieces + 2, OLD)
                        || cursor.isAhead(pieces + 3, OLD));
    }

    /** Whether the number here is an age. */
    boolean isAge(Token token) {
        if (token.number().magnitude().precision() > 2
                || token.number().magnitude().intValue() > MOST_AGE) {
            return false;
        }
        if (cursor.isBefore(AGED) || isYearsOld(1)) {
            return true;
        }
        Token next = cursor.ahead(1);
        boolean endsThere = next == null || next.kind() == Token.Kind.MARK && !next.is("%") || next.is("and");
        Token two = cursor.twoBefore();
        boolean ofPeople = two != null && two.isIn(PEOPLE) || two == null || two.is("(") || two.is("-");
        boolean isSenior = next != null && next.is("+") && !next.isSpaced();
        return cursor.isBefore(AROUND_AGE) && endsThere && ofPeople
                || cursor.isBefore("-") && two != null && two.isIn(AROUND_AGE)
                || isSenior;
    }
}
