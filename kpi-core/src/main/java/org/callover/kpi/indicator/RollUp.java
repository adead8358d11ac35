package org.callover.kpi.indicator;

import java.math.BigDecimal;

/** How the ratings of a set become one status. Rows that are not rated, or have no weight, do not count. */
public sealed interface RollUp {

    /** The keyword in the definition format. */
    String keyword();

    /** The worst rating of any row. */
    record Worst() implements RollUp {
        @Override
        public String keyword() {
            return "worst";
        }
    }

    /** The rating with the most weight behind it; if two have the same weight, the worse. */
    record Majority() implements RollUp {
        @Override
        public String keyword() {
            return "majority";
        }
    }

    /**
     * The share of the possible points: 2 for green, 1 for amber, 0 for red, times the weight of the row.
     *
     * @param greenFrom the lowest share for green, in per cent
     * @param amberFrom the lowest share for amber, in per cent
     */
    record WeightedPoints(BigDecimal greenFrom, BigDecimal amberFrom) implements RollUp {
        public WeightedPoints {
            if (amberFrom.compareTo(greenFrom) > 0 || amberFrom.signum() < 0) {
                throw new IllegalArgumentException(
                        "green from %s%% and amber from %s%% contradict each other; amber must start at or below green"
                                .formatted(greenFrom, amberFrom));
            }
        }

        @Override
        public String keyword() {
            return "weighted-points";
        }
    }
}
