package org.callover.kpi.indicator;

import java.math.BigDecimal;

/** How the ratings of a set become one status. What is not rated, or has no weight, does not count. */
public sealed interface RollUp {

    /** The keyword of the definition format. */
    String keyword();

    /** The worst rating of any row. */
    record Worst() implements RollUp {
        @Override
        public String keyword() {
            return "worst";
        }
    }

    /** The rating with the most weight behind it; of two with the same weight the worse. */
    record Majority() implements RollUp {
        @Override
        public String keyword() {
            return "majority";
        }
    }

    /**
     * The share of the points that could be had: 2 for green, 1 for amber, 0 for red, times the row's weight.
     *
     * @param greenFrom the least share for green, in per cent
     * @param amberFrom the least share for amber, in per cent
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
