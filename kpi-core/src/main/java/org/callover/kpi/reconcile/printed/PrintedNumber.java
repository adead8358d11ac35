package org.callover.kpi.reconcile.printed;

import java.math.BigDecimal;
import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number as a paper prints it: {@code 1,398}, {@code -28}, {@code down 7.7%}, {@code approximately 10%}.
 *
 * <p>Its decimals are its precision. "Approximately" is kept for the answer, and widens nothing: readers remember the
 * 10.
 *
 * @param magnitude the number without its sign, with as many decimals as were printed
 * @param way the direction that its sign or its words state; absent if neither does
 */
public record PrintedNumber(
        String text, BigDecimal magnitude, @Nullable PrintedDirection way, Unit unit, boolean approximate) {

    /** What follows the number. */
    public enum Unit {
        NONE(""),
        PERCENT("%"),
        POINTS(" percentage points");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        /** The text that follows a number. */
        public String suffix() {
            return suffix;
        }
    }

    /** More digits than any count has, and few enough for fast calculation. */
    private static final int MOST_DIGITS = 15;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public PrintedNumber {
        if (magnitude.signum() < 0) {
            throw new IllegalArgumentException(
                    "the sign of a printed number belongs in its direction, not in " + magnitude);
        }
    }

    /**
     * Reads a value, which may have a sign but no direction.
     *
     * @throws IllegalArgumentException if the text is not one number
     */
    public static PrintedNumber level(String text) {
        PrintedWords words = PrintedWords.of(text);
        if (words.hasWayInWords() || words.hasPoints()) {
            throw new IllegalArgumentException(
                    "'%s' is a change, not a value; write it in the column difference, percentage or direction"
                            .formatted(text));
        }
        return of(text, words);
    }

    /**
     * Reads a change, with or without its direction.
     *
     * @throws IllegalArgumentException if the text is not one number
     */
    public static PrintedNumber change(String text) {
        return of(text, PrintedWords.of(text));
    }

    /** Whether a cell says that there is no figure, as {@code n/a} and a dash do. */
    public static boolean isNone(String text) {
        return PrintedWords.isNoFigure(text);
    }

    private static PrintedNumber of(String text, PrintedWords words) {
        if (words.numbers().size() != 1) {
            throw new IllegalArgumentException("'%s' has %s; write one, such as 1,398 or -7.7%%"
                    .formatted(
                            text,
                            words.numbers().isEmpty()
                                    ? "no number"
                                    : words.numbers().size() + " numbers"));
        }
        BigDecimal magnitude = number(text, words.numbers().get(0));
        PrintedDirection way = words.way();
        if (way == PrintedDirection.SAME && magnitude.signum() != 0) {
            throw new IllegalArgumentException(
                    "'%s' says both a change and no change; write one of them".formatted(text));
        }
        Unit unit = words.hasPoints() ? Unit.POINTS : words.hasPercent() ? Unit.PERCENT : Unit.NONE;
        return new PrintedNumber(text.strip(), magnitude, way, unit, words.isApproximate());
    }

    static BigDecimal number(String text, String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("'%s' has more than %d digits; write the figure as the paper prints it"
                    .formatted(text, MOST_DIGITS));
        }
        return new BigDecimal(digits);
    }

    public int decimals() {
        return magnitude.scale();
    }

    /** The number, negative if it goes down. */
    public Quantity signed(@Nullable PrintedDirection going) {
        Quantity number = Quantity.of(magnitude);
        return going == PrintedDirection.DOWN ? number.negate() : number;
    }

    /**
     * All figures that it may be a rounding of, if it goes in that direction.
     *
     * @param ofCounts whether a number without decimals is a whole count, and therefore exact
     */
    public BoundedFigure bounded(@Nullable PrintedDirection going, boolean ofCounts) {
        Quantity number = signed(going);
        boolean exact = ofCounts && unit == Unit.NONE && decimals() == 0;
        return exact
                ? BoundedFigure.exactly(number)
                : BoundedFigure.within(number, Quantity.of(HALF.movePointLeft(decimals())));
    }

    /** In a sentence: "down 1.5%". */
    public String told() {
        return told(null);
    }

    /** A value in a sentence. Here "-28" is not a fall, but a value below zero. */
    public String toldAsLevel() {
        return way == PrintedDirection.DOWN
                ? "-" + new PrintedNumber(text, magnitude, null, unit, approximate).told()
                : told();
    }

    /** The same, with another direction if it states none itself. */
    public String told(@Nullable PrintedDirection otherwise) {
        String number = Display.value(Quantity.of(magnitude), decimals(), false) + unit.suffix();
        PrintedDirection said = way == null ? otherwise : way;
        String going = said == null || said == PrintedDirection.SAME ? "" : said.word() + " ";
        return going + (approximate ? "approximately " : "") + number;
    }
}
