package org.callover.kpi.indicator;

import org.callover.kpi.observation.Quantity;

/** The direction of good. */
public sealed interface Direction {

    Direction LOWER = new Lower();
    Direction HIGHER = new Higher();

    /** The word used in answers: LOWER, HIGHER, RANGE or NONE. */
    String word();

    /** Smaller is better. */
    record Lower() implements Direction {
        @Override
        public String word() {
            return "LOWER";
        }
    }

    /** Larger is better. */
    record Higher() implements Direction {
        @Override
        public String word() {
            return "HIGHER";
        }
    }

    /** Values between two bounds, both included, are good. */
    record Range(Quantity low, Quantity high) implements Direction {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "the range [%s, %s] starts above its end; write the lower number first".formatted(low, high));
            }
        }

        @Override
        public String word() {
            return "RANGE";
        }

        /** How far a value lies outside the range; zero inside. */
        public Quantity distance(Quantity value) {
            if (value.compareTo(low) < 0) {
                return low.minus(value);
            }
            return value.compareTo(high) > 0 ? value.minus(high) : Quantity.ZERO;
        }
    }

    /** Neither direction is good in itself, and why. */
    record None(String because) implements Direction {
        public None {
            if (because.isBlank()) {
                throw new IllegalArgumentException("'good: none' needs a reason");
            }
        }

        @Override
        public String word() {
            return "NONE";
        }
    }
}
