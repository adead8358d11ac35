package org.callover.kpi.rating;

import java.math.BigDecimal;
import org.callover.kpi.figure.Display;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.indicator.Thresholds.Verdict;
import org.callover.kpi.observation.Quantity;

/** Why a rating is what it is. The reason is put into words only when it is read, because most in a grid never are. */
public sealed interface RatingReason {

    String text();

    /** Why there is no rating. */
    record Given(NotRatedReason code, String text) implements RatingReason {}

    /** The change is judged, and it is from zero: there is no percentage, and it is beyond every limit. */
    record FromZero(boolean isRise) implements RatingReason {
        @Override
        public String text() {
            return "a %s from zero is beyond every limit".formatted(isRise ? "rise" : "fall");
        }
    }

    /**
     * The comparison that decided, as in {@code 383 <= 417.05}.
     *
     * @param by the thresholds that gave the rating
     * @param decimals the usual decimals of the quantity that is judged
     * @param unit what is written after the number
     */
    record Decided(Thresholds by, Verdict verdict, Quantity judged, int decimals, String unit) implements RatingReason {

        /** The most decimals that are used to show the difference between a value and a limit. */
        private static final int TELLING_DECIMALS = 6;

        /** How many more decimals than usual a value may have to show that it differs from the limit. */
        private static final int MORE_DECIMALS = 2;

        @Override
        public String text() {
            String value = told(judged, verdict.limit(), verdict.target());
            String decided = value + " " + verdict.operator() + " " + told(verdict.limit(), judged);
            String comparison = verdict.rag() == Rag.AMBER
                    ? told(verdict.target(), judged) + " " + verdict.past() + " " + decided
                    : decided;
            return comparison + hiddenByRounding();
        }

        /** Points out that the rounded figures would suggest a different result from the exact ones. */
        private String hiddenByRounding() {
            Quantity other = looksEqual(verdict.limit()) ? verdict.limit() : verdict.target();
            if (!looksEqual(other)) {
                return "";
            }
            boolean isWhole = judged.compareTo(Quantity.of(judged.rounded(decimals))) == 0;
            String hidden = isWhole ? told(other, judged) : told(judged, verdict.limit(), verdict.target());
            return " (%s is shown as %s%s)"
                    .formatted(hidden, Display.value(judged, decimals, decimals + MORE_DECIMALS, false), unit);
        }

        private boolean looksEqual(Quantity other) {
            int most = decimals + MORE_DECIMALS;
            return judged.compareTo(other) != 0 && judged.rounded(most).compareTo(other.rounded(most)) == 0;
        }

        private static String told(Quantity quantity, Quantity... others) {
            BigDecimal rounded = quantity.rounded(TELLING_DECIMALS);
            for (Quantity other : others) {
                if (quantity.compareTo(other) != 0 && rounded.compareTo(other.rounded(TELLING_DECIMALS)) == 0) {
                    return quantity.toString();
                }
            }
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }
}
