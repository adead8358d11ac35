package org.callover.kpi.indicator;

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
     */
    record Verdict(Rag rag, String operator, Quantity limit, Quantity target) {}

    /** Thresholds for a direction that has one target; a margin is at least zero. */
    static Thresholds of(Direction direction, Quantity target, Quantity margin) {
        return direction instanceof Direction.Higher ? new AtLeast(target, margin) : new AtMost(target, margin);
    }

    /** Smaller is better: green to the target, amber to the target plus the margin. */
    record AtMost(Quantity target, Quantity margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged) {
            if (judged.compareTo(target) <= 0) {
                return new Verdict(Rag.GREEN, "<=", target, target);
            }
            Quantity limit = target.plus(margin);
            return judged.compareTo(limit) <= 0
                    ? new Verdict(Rag.AMBER, "<=", limit, target)
                    : new Verdict(Rag.RED, ">", limit, target);
        }
    }

    /** Larger is better: green from the target, amber from the target less the margin. */
    record AtLeast(Quantity target, Quantity margin) implements Thresholds {
        @Override
        public Verdict rate(Quantity judged) {
            if (judged.compareTo(target) >= 0) {
                return new Verdict(Rag.GREEN, ">=", target, target);
            }
            Quantity limit = target.minus(margin);
            return judged.compareTo(limit) >= 0
                    ? new Verdict(Rag.AMBER, ">=", limit, target)
                    : new Verdict(Rag.RED, "<", limit, target);
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
}
