package org.callover.kpi.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to in an area over a period: a value with the parts it was made of.
 *
 * @param period the months it is about
 * @param denominator what the numerator was divided by; absent for counts and levels
 * @param divisors the observations a rate is divided by; of anything else none
 * @param denominatorIsEarlier whether that is an earlier year than the rule asks for
 * @param isOfLastMonth of a level over several months: whether the last one observed stands for them
 */
public record Figure(
        Period period,
        Quantity value,
        Quantity numerator,
        @Nullable Quantity denominator,
        Set<Flag> flags,
        List<Divisor> divisors,
        boolean denominatorIsEarlier,
        boolean isOfLastMonth)
        implements EvaluatedFigure {

    private static final String BASIS_NOT_SAID = "not said";

    public Figure {
        divisors = List.copyOf(divisors);
    }

    /**
     * An observation that stands for the months of a rate.
     *
     * @param basis what it says that it rests on
     */
    public record Divisor(Period period, @Nullable Basis basis) {}

    static Figure of(Period period, Quantity value, Set<Flag> flags) {
        return new Figure(period, value, value, null, flags, List.of(), false, false);
    }

    /** A quotient of two parts, times a factor already in the value. */
    static Figure of(Period period, Quantity value, Quantity numerator, Quantity denominator, Set<Flag> flags) {
        return new Figure(period, value, numerator, denominator, flags, List.of(), false, false);
    }

    Figure dividedBy(List<Divisor> used, boolean isEarlier) {
        return new Figure(period, value, numerator, denominator, flags, used, isEarlier, false);
    }

    /** The same for a longer period, for which its last month stands. */
    Figure ofLastMonth() {
        return new Figure(period, value, numerator, denominator, flags, divisors, denominatorIsEarlier, true);
    }

    /** The period a rate's population is of, the earliest where there are several; absent where it is no rate. */
    public @Nullable Period denominatorPeriod() {
        return divisors.stream()
                .map(Divisor::period)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * What a rate's divisors rest on, by name: what each says, else what the last of the breaks before its end says, else
     * that it is not said.
     *
     * @param breaks those of effect {@code BASIS}, in order
     */
    public SortedSet<String> bases(List<Break> breaks) {
        SortedSet<String> names = new TreeSet<>();
        for (Divisor divisor : divisors) {
            names.add(divisor.basis == null ? basis(divisor.period, breaks) : divisor.basis.name());
        }
        return names;
    }

    private static String basis(Period period, List<Break> breaks) {
        String name = BASIS_NOT_SAID;
        for (Break at : breaks) {
            name = at.from().isAfter(period.last()) ? name : at.basisName();
        }
        return name;
    }

    /** Whether a divisor of it says itself what it rests on. */
    public boolean saysBasis() {
        for (Divisor divisor : divisors) {
            if (divisor.basis != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * A whole without a part of it, rebuilt from what is left of its numerator and denominator; nothing where no
     * denominator is left.
     */
    public Optional<Figure> without(Figure part) {
        Quantity left = numerator.minus(part.numerator);
        Quantity partDenominator = part.denominator;
        if (denominator == null || partDenominator == null) {
            return Optional.of(
                    new Figure(period, left, left, null, flags, divisors, denominatorIsEarlier, isOfLastMonth));
        }
        Quantity over = denominator.minus(partDenominator);
        if (over.signum() == 0) {
            return Optional.empty();
        }
        Quantity rest = left.signum() == 0 ? left : left.times(factorOr(part)).dividedBy(over);
        return Optional.of(new Figure(period, rest, left, over, flags, divisors, denominatorIsEarlier, isOfLastMonth));
    }

    /** What a quotient of the parts is multiplied by in the value; a part tells it where the whole is zero. */
    private Quantity factorOr(Figure part) {
        Figure telling = numerator.signum() == 0 ? part : this;
        Quantity divisor = Objects.requireNonNull(telling.denominator, "only quotients have a factor");
        return telling.value.times(divisor).dividedBy(telling.numerator);
    }

    /** A longer period's figure of which this one is the share given; a rate's denominator stays. */
    public Figure scaledTo(Period longer, Quantity share) {
        return new Figure(
                longer,
                value.dividedBy(share),
                numerator.dividedBy(share),
                denominator,
                flags,
                divisors,
                denominatorIsEarlier,
                isOfLastMonth);
    }

    /** Whether an observation in it may still be changed by its publisher. */
    public boolean isProvisional() {
        return flags.contains(Flag.PROVISIONAL);
    }
}
