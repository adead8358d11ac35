package org.callover.kpi.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The value of a measure in an area over a period, with the parts it was made from.
 *
 * @param period the months it is about
 * @param denominator what the numerator was divided by; absent for counts and levels
 * @param divisors the observations that a rate is divided by; none for other measures
 * @param denominatorIsEarlier whether the denominator is from an earlier year than the rule asks for
 * @param isOfLastMonth for a level over several months: whether it is the figure of the last month observed
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

    private static final String BASIS_NOT_SAID = "not stated";

    public Figure {
        divisors = List.copyOf(divisors);
    }

    /**
     * An observation in the denominator of a rate.
     *
     * @param basis the basis that it states
     */
    public record Divisor(Period period, @Nullable Basis basis) {}

    static Figure of(Period period, Quantity value, Set<Flag> flags) {
        return new Figure(period, value, value, null, flags, List.of(), false, false);
    }

    /** A quotient of two parts. The value already includes a factor. */
    static Figure of(Period period, Quantity value, Quantity numerator, Quantity denominator, Set<Flag> flags) {
        return new Figure(period, value, numerator, denominator, flags, List.of(), false, false);
    }

    /** A total divided by the length of its period. */
    static Figure average(Period period, Quantity total, Quantity length, Set<Flag> flags) {
        return of(period, total.dividedBy(length), total, length, flags);
    }

    /**
     * The same with what a rate was divided by.
     *
     * @param year the year whose population is asked for
     */
    Figure dividedBy(List<Divisor> used, int year) {
        boolean isEarlier = false;
        for (Divisor one : used) {
            isEarlier |= one.period().last().getYear() < year;
        }
        return new Figure(period, value, numerator, denominator, flags, used, isEarlier, false);
    }

    /** The same for a longer period, whose last month it belongs to. */
    Figure ofLastMonth() {
        return new Figure(period, value, numerator, denominator, flags, divisors, denominatorIsEarlier, true);
    }

    /** The period of a rate's population, the earliest if there are several; absent if it is not a rate. */
    public @Nullable Period denominatorPeriod() {
        return divisors.stream()
                .map(Divisor::period)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * The names of the bases of a rate's denominator. For each part this is the basis that it states, otherwise that of
     * the last break before its end, otherwise "not stated".
     *
     * @param breaks the breaks with the effect {@code BASIS}, in order
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

    /** Whether any part of its denominator states its basis. */
    public boolean saysBasis() {
        for (Divisor divisor : divisors) {
            if (divisor.basis != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * A whole without one part, computed again from what is left of its numerator and denominator; nothing if no
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

    /** The same for any measure: if every area is divided by the same number, that is not taken apart. */
    public Optional<Figure> without(Figure part, Measure.Parts measure) {
        if (!measure.hasOneDivisor()) {
            return without(part);
        }
        Quantity rest = value.minus(part.value);
        Quantity left = numerator.minus(part.numerator);
        return Optional.of(
                new Figure(period, rest, left, denominator, flags, divisors, denominatorIsEarlier, isOfLastMonth));
    }

    /** The factor in the value of a quotient. If the whole is zero it is taken from the part. */
    private Quantity factorOr(Figure part) {
        Figure telling = numerator.signum() == 0 ? part : this;
        Quantity divisor = Objects.requireNonNull(telling.denominator, "only quotients have a factor");
        return telling.value.times(divisor).dividedBy(telling.numerator);
    }

    /** The figure of a longer period, given this figure's share of it. A rate keeps its denominator. */
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

    /** Whether its publisher may still change one of its observations. */
    public boolean isProvisional() {
        return flags.contains(Flag.PROVISIONAL);
    }
}
