package org.callover.kpi.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Where green ends and amber ends, on the scale of the quantity that is judged. A value on target is green. A value on
 * the amber limit is amber.
 *
 * <p>Mirror symmetry is a law: if lower is good, q is rated against T as -q is against -T if higher is good.
 */
public sealed interface Thresholds {

    /** Rates a quantity, and reports each comparison as it is tried. */
    Verdict rate(Quantity judged, Listener listener);

    /** Rates a quantity. */
    default Verdict rate(Quantity judged) {
        return rate(judged, NOBODY);
    }

    /** The comparisons that are tried to rate a quantity, in order; the last one decides. */
    default List<Trial> trials(Quantity judged) {
        List<Trial> trials = new ArrayList<>();
        rate(
                judged,
                (operator, limit, holds, rag) -> trials.add(new Trial(operator, limit, holds, holds ? rag : null)));
        return List.copyOf(trials);
    }

    /** A listener for the comparisons that are tried. Most scores have none. */
    interface Listener {
        /** @param rag the colour if it holds; null if another comparison must hold too */
        void tried(String operator, Quantity limit, boolean holds, @Nullable Rag rag);
    }

    /** The listener for a rating that is not explained. */
    Listener NOBODY = (operator, limit, holds, rag) -> {};

    /**
     * A comparison that was tried.
     *
     * @param gives the colour that it decided; absent if it does not hold, or another must hold too
     */
    record Trial(
            String operator,
            Quantity limit,
            boolean holds,
            @Nullable Rag gives) {}

    /**
     * A rating and the comparison that decided it.
     *
     * @param operator how the quantity compares with the limit: one of {@code <=}, {@code >}, {@code >=}, {@code <}
     * @param past how the target compares with a quantity that is past it; not used for green
     */
    record Verdict(Rag rag, String operator, Quantity limit, Quantity target, String past) {}

    /** The thresholds for a direction that has one target. A margin is at least zero. */
    static Thresholds of(Direction direction, Quantity target, Quantity margin) {
        return direction instanceof Direction.Higher ? new AtLeast(target, margin) : new AtMost(target, margin);
    }

    /** Smaller is better: green up to the target, amber up to the target plus the margin. */
    record AtMost(Quantity target, Quantity margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged, Listener listener) {
            boolean isGreen = judged.compareTo(target) <= 0;
            listener.tried("<=", target, isGreen, Rag.GREEN);
            if (isGreen) {
                return new Verdict(Rag.GREEN, "<=", target, target, "<");
            }
            Quantity limit = target.plus(margin);
            boolean isAmber = judged.compareTo(limit) <= 0;
            if (margin.signum() != 0) {
                listener.tried("<=", limit, isAmber, Rag.AMBER);
            }
            if (isAmber) {
                return new Verdict(Rag.AMBER, "<=", limit, target, "<");
            }
            listener.tried(">", limit, true, Rag.RED);
            return new Verdict(Rag.RED, ">", limit, target, "<");
        }
    }

    /** Larger is better: green from the target, amber from the target minus the margin. */
    record AtLeast(Quantity target, Quantity margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged, Listener listener) {
            boolean isGreen = judged.compareTo(target) >= 0;
            listener.tried(">=", target, isGreen, Rag.GREEN);
            if (isGreen) {
                return new Verdict(Rag.GREEN, ">=", target, target, ">");
            }
            Quantity limit = target.minus(margin);
            boolean isAmber = judged.compareTo(limit) >= 0;
            if (margin.signum() != 0) {
                listener.tried(">=", limit, isAmber, Rag.AMBER);
            }
            if (isAmber) {
                return new Verdict(Rag.AMBER, ">=", limit, target, ">");
            }
            listener.tried("<", limit, true, Rag.RED);
            return new Verdict(Rag.RED, "<", limit, target, ">");
        }
    }

    /** Inside is good: green within the range, amber up to the margin outside it. */
    record Between(Direction.Range range, Amount margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged, Listener listener) {
            boolean isBelow = judged.compareTo(range.low()) < 0;
            if (!isBelow) {
                listener.tried(">=", range.low(), true, null);
            }
            Quantity bound = isBelow ? range.low() : range.high();
            Quantity distance = margin.from(bound);
            Thresholds side = isBelow ? new AtLeast(bound, distance) : new AtMost(bound, distance);
            return side.rate(judged, listener);
        }
    }

    /**
     * The values of each rating as a definition lists them: green if the first condition holds, otherwise amber if the
     * second does, otherwise red. The reader of definitions makes sure that they leave no gap and do not overlap.
     */
    record Bands(Condition green, Condition amber) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged, Listener listener) {
            if (green.holds(judged, Rag.GREEN, listener)) {
                Bound bound = green.decisive(judged);
                return new Verdict(Rag.GREEN, bound.operator(), bound.limit(), bound.limit(), "");
            }
            Bound missed = green.broken(judged);
            if (amber.holds(judged, Rag.AMBER, listener)) {
                Bound bound = amber.decisive(judged);
                return new Verdict(Rag.AMBER, bound.operator(), bound.limit(), missed.limit(), missed.past());
            }
            Bound broken = amber.broken(judged);
            listener.tried(broken.opposite(), broken.limit(), true, Rag.RED);
            return new Verdict(Rag.RED, broken.opposite(), broken.limit(), missed.limit(), missed.past());
        }

        @Override
        public String toString() {
            return "green %s, amber %s".formatted(green, amber);
        }
    }

    /** One bound, or two that must both hold: {@code <= 380}, or {@code >= 28 and <= 40}. */
    record Condition(List<Bound> bounds) {
        public Condition {
            bounds = List.copyOf(bounds);
            if (bounds.isEmpty() || bounds.size() > 2) {
                throw new IllegalArgumentException("a condition has one bound or two, not " + bounds.size());
            }
        }

        /** @param rag the colour if all of it holds */
        boolean holds(Quantity value, Rag rag, Listener listener) {
            int last = bounds.size() - 1;
            for (int i = 0; i <= last; i++) {
                Bound bound = bounds.get(i);
                boolean holds = bound.holds(value);
                listener.tried(bound.operator(), bound.limit(), holds, i == last ? rag : null);
                if (!holds) {
                    return false;
                }
            }
            return true;
        }

        /** The bound that is nearest to a value inside. */
        Bound decisive(Quantity value) {
            return bounds.stream()
                    .min(Comparator.comparing(
                            bound -> bound.limit().minus(value).abs()))
                    .orElseThrow();
        }

        /** The bound that a value outside breaks. */
        Bound broken(Quantity value) {
            return bounds.stream()
                    .filter(bound -> !bound.holds(value))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return bounds.stream().map(Bound::toString).collect(Collectors.joining(" and "));
        }
    }

    /** A limit, and how a value must compare with it. */
    record Bound(String operator, Quantity limit) {

        private static final Map<String, String> OPPOSITES = Map.of("<=", ">", ">", "<=", ">=", "<", "<", ">=");

        public Bound {
            if (!OPPOSITES.containsKey(operator)) {
                throw new IllegalArgumentException("'%s' is not one of <=, <, >= and >".formatted(operator));
            }
        }

        /** Whether it is an upper bound. */
        public boolean isUpper() {
            return operator.startsWith("<");
        }

        /** Whether the limit itself is inside. */
        public boolean includesLimit() {
            return operator.endsWith("=");
        }

        /** How the limit compares with a value that breaks the bound. */
        String past() {
            return switch (operator) {
                case "<=" -> "<";
                case "<" -> "<=";
                case ">=" -> ">";
                default -> ">=";
            };
        }

        /** The operator for the values that this bound excludes. */
        public String opposite() {
            return Objects.requireNonNull(OPPOSITES.get(operator));
        }

        boolean holds(Quantity value) {
            int side = value.compareTo(limit);
            return side == 0 ? includesLimit() : isUpper() ? side < 0 : side > 0;
        }

        @Override
        public String toString() {
            return operator + " " + limit;
        }
    }
}
