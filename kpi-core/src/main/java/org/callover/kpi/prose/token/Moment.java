package org.callover.kpi.prose.token;

/**
 * A time that a text names.
 *
 * @param key equal for equal times
 * @param order the last month of it, counted from the year 0; a time that is said in relation to now has small numbers
 */
public record Moment(Kind kind, String key, int order) {

    /** How a time is said. */
    public enum Kind {
        /** A month, a quarter or a year. */
        POINT,
        /** A number of months or years. */
        SPAN,
        /** "last year". */
        EARLIER,
        /** "this year". */
        NOW
    }

    private static final int MONTHS = 12;
    private static final int MARCH = 3;

    static Moment month(int year, int month) {
        return new Moment(Kind.POINT, "%d-%02d".formatted(year, month), year * MONTHS + month);
    }

    static Moment monthOfAnyYear(int month) {
        return new Moment(Kind.POINT, "month-" + month, month);
    }

    static Moment year(int year) {
        return new Moment(Kind.POINT, String.valueOf(year), year * MONTHS + MONTHS);
    }

    static Moment financialYear(int first) {
        return new Moment(
                Kind.POINT, "%d-%02d".formatted(first, (first + 1) % 100) + "-fy", (first + 1) * MONTHS + MARCH);
    }

    static Moment quarter(int number) {
        return new Moment(Kind.POINT, "q" + number, number);
    }

    static Moment span(String number, String unit) {
        return new Moment(Kind.SPAN, number + " " + unit, 0);
    }

    static Moment earlier(String unit) {
        return new Moment(Kind.EARLIER, "earlier " + unit, 1);
    }

    static Moment now(String unit) {
        return new Moment(Kind.NOW, "this " + unit, 2);
    }

    /** "Since 2015": the time from then on. */
    public Moment since() {
        return new Moment(Kind.SPAN, "since " + key + " year", 0);
    }

    /** A time made of two: "12 months to April 2017", "April to June 2021". */
    Moment to(Moment last) {
        return new Moment(Kind.POINT, key + " to " + last.key, last.order);
    }
}
