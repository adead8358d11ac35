package org.callover.kpi.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.kpi.observation.Quantity;

/**
 * Where green ends and amber ends, on the scale of the quantity judged. On target is green; on the amber limit is amber.
 *
 * <p>Mirror symmetry is a law: the rating of q against T when lower is good is that of -q against -T when higher is.
 */
public sealed interface Thresholds {

    /** Rates a quantity. */
    Verdict rate(Quantity judged);

    /**
     * A rating and the comparison that decided it.
     *
     * @param operator how the quantity stands to the limit: one of {@code <=}, {@code >}, {@code >=}, {@code <}
     * @param past how the target stands to a quantity that is past it; of no use where it is green
     */
    record Verdict(Rag rag, String operator, Quantity limit, Quantity target, String past) {}

    /** Thresholds for a direction that has one target; a margin is at least zero. */
    static Thresholds of(Direction direction, Quantity target, Quantity margin) {
        return direction instanceof Direction.Higher ? new AtLeast(target, margin) : new AtMost(target, margin);
    }

    /** Smaller is better: green to the target, amber to the target plus the margin. */
    record AtMost(Quantity target, Quantity margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged) {
            if (judged.compareTo(target) <= 0) {
                return new Verdict(Rag.GREEN, "<=", target, target, "<");
            }
            Quantity limit = target.plus(margin);
            return judged.compareTo(limit) <= 0
                    ? new Verdict(Rag.AMBER, "<=", limit, target, "<")
                    : new Verdict(Rag.RED, ">", limit, target, "<");
        }
    }

    /** Larger is better: green from the target, amber from the target less the margin. */
    record AtLeast(Quantity target, Quantity margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged) {
            if (judged.compareTo(target) >= 0) {
                return new Verdict(Rag.GREEN, ">=", target, target, ">");
            }
            Quantity limit = target.minus(margin);
            return judged.compareTo(limit) >= 0
                    ? new Verdict(Rag.AMBER, ">=", limit, target, ">")
                    : new Verdict(Rag.RED, "<", limit, target, ">");
        }
    }

    /** Inside is good: green within, amber up to the margin outside. */
    record Between(Direction.Range range, Amount margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged) {
            boolean below = judged.compareTo(range.low()) < 0;
            Quantity bound = below ? range.low() : range.high();
            Quantity distance = margin.from(bound);
            return below ? new AtLeast(bound, distance).rate(judged) : new AtMost(bound, distance).rate(judged);
        }
    }

    /**
     * The values of each rating as a definition lists them: green where the first condition holds, else amber where the
     * second does, else red. The reader sees to it that they leave no gap and do not overlap.
     */
    record Bands(Condition green, Condition amber) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged) {
            if (green.holds(judged)) {
                Bound bound = green.decisive(judged);
                return new Verdict(Rag.GREEN, bound.operator(), bound.limit(), bound.limit(), "");
            }
            Bound missed = green.broken(judged);
            if (amber.holds(judged)) {
                Bound bound = amber.decisive(judged);
                return new Verdict(Rag.AMBER, bound.operator(), bound.limit(), missed.limit(), missed.past());
            }
            Bound broken = amber.broken(judged);
            return new Verdict(Rag.RED, broken.opposite(), broken.limit(), missed.limit(), missed.past());
        }

        @Override
        public String toString() {
            return "green %s, amber %s".formatted(green, amber);
        }
    }

    /** One bound or two that hold together: {@code <= 380}, or {@code >= 28 and <= 40}. */
    record Condition(List<Bound> bounds) {
        public Condition {
            bounds = List.copyOf(bounds);
            if (bounds.isEmpty() || bounds.size() > 2) {
                throw new IllegalArgumentException("a condition has one bound or two, not " + bounds.size());
            }
        }

        boolean holds(Quantity value) {
            return bounds.stream().allMatch(bound -> bound.holds(value));
        }

        /** The bound a value that is inside is nearest to. */
        Bound decisive(Quantity value) {
            return bounds.stream()
                    .min(Comparator.comparing(
                            bound -> bound.limit().minus(value).abs()))
                    .orElseThrow();
        }

        /** The bound that a value outside does not keep. */
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

    /** A limit and how a value must stand to it. */
    record Bound(String operator, Quantity limit) {

        private static final Map<String, String> OPPOSITES = Map.of("<=", ">", ">", "<=", ">=", "<", "<", ">=");

        public Bound {
            if (!OPPOSITES.containsKey(operator)) {
                throw new IllegalArgumentException("'%s' is not one of <=, <, >= and >".formatted(operator));
            }
        }

        /** Whether it bounds values from above. */
        public boolean isUpper() {
            return operator.startsWith("<");
        }

        /** Whether the limit itself is inside. */
        public boolean includesLimit() {
            return operator.endsWith("=");
        }

        /** How the limit stands to a value that does not keep the bound. */
        String past() {
            return switch (operator) {
                case "<=" -> "<";
                case "<" -> "<=";
                case ">=" -> ">";
                default -> ">=";
            };
        }

        /** The operator of what this bound leaves out. */
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
