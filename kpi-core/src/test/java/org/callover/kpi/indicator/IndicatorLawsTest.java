package org.callover.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** Mirror symmetry of ratings, and round trips of what definitions are written in. */
class IndicatorLawsTest {

    @Property
    void aRatingIsTheMirrorImageOfItsOpposite(
            @ForAll("quantities") Quantity judged,
            @ForAll("quantities") Quantity target,
            @ForAll("margins") Amount margin) {
        Rag lower = Thresholds.of(Direction.LOWER, target, margin.from(target))
                .rate(judged)
                .rag();
        Rag higher = Thresholds.of(Direction.HIGHER, target.negate(), margin.from(target.negate()))
                .rate(judged.negate())
                .rag();
        assertThat(lower).isEqualTo(higher);
    }

    @Property
    void aRangeIsItsOwnMirrorImage(
            @ForAll("quantities") Quantity judged,
            @ForAll("quantities") Quantity a,
            @ForAll("quantities") Quantity b,
            @ForAll("margins") Amount margin) {
        Quantity low = a.compareTo(b) < 0 ? a : b;
        Quantity high = a.compareTo(b) < 0 ? b : a;
        assertThat(new Thresholds.Between(new Direction.Range(low, high), margin)
                        .rate(judged)
                        .rag())
                .isEqualTo(new Thresholds.Between(new Direction.Range(high.negate(), low.negate()), margin)
                        .rate(judged.negate())
                        .rag());
    }

    @Property
    void aWiderMarginNeverRatesWorse(
            @ForAll("quantities") Quantity judged,
            @ForAll("quantities") Quantity target,
            @ForAll("magnitudes") Quantity margin,
            @ForAll("magnitudes") Quantity more) {
        Rag narrow = Thresholds.of(Direction.LOWER, target, margin).rate(judged).rag();
        Rag wide = Thresholds.of(Direction.LOWER, target, margin.plus(more))
                .rate(judged)
                .rag();
        assertThat(wide).isLessThanOrEqualTo(narrow);
    }

    @Property
    void aLowerValueNeverRatesWorseWhereLowerIsBetter(
            @ForAll("quantities") Quantity judged,
            @ForAll("magnitudes") Quantity less,
            @ForAll("quantities") Quantity target,
            @ForAll("margins") Amount margin) {
        Thresholds thresholds = Thresholds.of(Direction.LOWER, target, margin.from(target));
        assertThat(thresholds.rate(judged.minus(less)).rag())
                .isLessThanOrEqualTo(thresholds.rate(judged).rag());
    }

    @Property
    void anAmountReadsWhatItWrites(@ForAll("amounts") Amount amount) {
        assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    }

    @Property
    void aComparatorReadsWhatItWrites(@ForAll("comparators") Comparator comparator) {
        assertThat(Comparator.parse(comparator.toString())).isEqualTo(comparator);
    }

    @Property
    void aBreakdownReadsWhatItWrites(@ForAll("breakdowns") Breakdown breakdown) {
        assertThat(Breakdown.parse(breakdown.toString())).isEqualTo(breakdown);
    }

    @Property
    void aPartOfAYearIsComparedWithItsOwnMonthsOfTheBaseline(
            @ForAll("fytd") Period period, @ForAll("baselineYears") Period baseline) {
        Period beside = new Comparator.Baseline(baseline).periodFor(Window.FYTD, period);
        assertThat(baseline.contains(beside)).isTrue();
        assertThat(beside.months()).isEqualTo(period.months());
        assertThat(beside.start().getMonth()).isEqualTo(period.start().getMonth());
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        Arbitrary<Integer> whole = Arbitraries.integers().between(-300, 300);
        return Combinators.combine(whole, Arbitraries.of(1, 2, 3, 7, 100))
                .as((dividend, divisor) -> Quantity.of(dividend).dividedBy(Quantity.of(divisor)));
    }

    @Provide
    Arbitrary<Quantity> magnitudes() {
        return quantities().map(Quantity::abs);
    }

    @Provide
    Arbitrary<Amount> margins() {
        return amounts().map(amount -> new Amount(amount.number().abs(), amount.isShare()));
    }

    @Provide
    Arbitrary<Amount> amounts() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-200), BigDecimal.valueOf(200))
                .ofScale(2);
        return Combinators.combine(numbers, Arbitraries.of(true, false)).as(Amount::new);
    }

    @Provide
    Arbitrary<Comparator> comparators() {
        return Arbitraries.oneOf(
                Arbitraries.of(Comparator.YEAR_EARLIER, Comparator.PREVIOUS, Comparator.NONE),
                Arbitraries.integers().between(1, 99).map(Comparator.YearsEarlier::new),
                baselineYears().map(Comparator.Baseline::new),
                fytd().map(Comparator.Baseline::new));
    }

    @Provide
    Arbitrary<Breakdown> breakdowns() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("abz019-.+")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(word -> Character.isLetterOrDigit(word.charAt(0)));
        return Arbitraries.maps(words, words).ofMaxSize(3).map(pairs -> new Breakdown(new TreeMap<>(pairs)));
    }

    /** From April to some month, not yet a whole year. */
    @Provide
    Arbitrary<Period> fytd() {
        return Combinators.combine(
                        Arbitraries.integers().between(2010, 2030),
                        Arbitraries.integers().between(1, 11))
                .as((year, months) -> Period.of(YearMonth.of(year, 4), months));
    }

    @Provide
    Arbitrary<Period> baselineYears() {
        return Arbitraries.integers().between(2000, 2030).map(year -> Period.of(YearMonth.of(year, 4), 12));
    }
}
