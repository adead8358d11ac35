package org.callover.kpi.explanation;

import java.util.Objects;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Significance;

/** Writes down what a statistic was made with, so that a spreadsheet gives the same. */
final class ChanceSteps {

    private final Indicator indicator;

    ChanceSteps(Indicator indicator) {
        this.indicator = indicator;
    }

    /** What chance allows for around a figure. */
    ExplanationStep interval(Interval interval, Figure figure) {
        double events = Chance.events(indicator, figure);
        double of = figure.denominator() == null ? 1 : figure.denominator().toDouble();
        boolean isProportion = interval.method() == Interval.Method.WILSON;
        double times = isProportion
                ? 100
                : indicator.parts().isPerPopulation()
                        ? indicator
                                        .parts()
                                        .factor()
                                        .over(figure.period().months())
                                        .toDouble()
                                / of
                        : 1;
        String inputs = isProportion
                ? "x = %s, n = %s".formatted(StepNumbers.text(events), StepNumbers.text(of))
                : "x = " + StepNumbers.text(events);
        return limits(interval, inputs + (times == 1 ? "" : ", times " + StepNumbers.text(times)))
                .with(Fact.of("events", events), Fact.of("outOf", of), Fact.of("times", times));
    }

    private static ExplanationStep limits(Interval interval, String inputs) {
        Confidence confidence = interval.confidence();
        String statement = "%s to %s at %s%%: %s, where z = %s and %s"
                .formatted(
                        StepNumbers.text(interval.lower()),
                        StepNumbers.text(interval.upper()),
                        StepNumbers.text(percent(confidence)),
                        formula(interval),
                        StepNumbers.text(confidence.z()),
                        inputs);
        return ExplanationStep.of(StepKind.INTERVAL, statement)
                .with(
                        Fact.of("method", interval.method().name()),
                        Fact.of("confidence", percent(confidence)),
                        Fact.of("lower", interval.lower()),
                        Fact.of("upper", interval.upper()),
                        Fact.of("z", confidence.z()));
    }

    private static double percent(Confidence confidence) {
        return Math.rint(confidence.level() * 1000) / 10;
    }

    private static String formula(Interval interval) {
        return switch (interval.method()) {
            case WILSON -> "Wilson, (2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))";
            case BYAR -> "Byar, from x(1 - 1/(9x) - z/(3 sqrt(x)))^3 to (x+1)(1 - 1/(9(x+1)) + z/(3 sqrt(x+1)))^3";
            case EXACT_POISSON ->
                "exact Poisson, from CHISQ.INV(%1$s, 2x)/2 to CHISQ.INV.RT(%1$s, 2x + 2)/2"
                        .formatted(StepNumbers.text(interval.confidence().tail()));
            case HUFFMAN_PREDICTION -> "the counts to come that Huffman's test would not call a change";
        };
    }

    /** The test of a change. */
    ExplanationStep test(ChangeTest test, Figure now, Figure before) {
        return switch (test.method()) {
            case HUFFMAN -> huffman(test, now, before);
            case POOLED_TWO_PROPORTION -> proportions(test, now, before);
        };
    }

    private ExplanationStep huffman(ChangeTest test, Figure now, Figure before) {
        double one = Chance.events(indicator, now);
        double other = Chance.events(indicator, before);
        double ratio = Chance.exposureRatio(now, before);
        String r = StepNumbers.text(ratio);
        String worked = one == 0 && other == 0
                ? "nothing in both is no change, z = 0"
                : "z = 2 x (sqrt(%s + 3/8) - sqrt(%s x (%s + 3/8))) / sqrt(1 + %s) = %s"
                        .formatted(StepNumbers.text(one), r, StepNumbers.text(other), r, StepNumbers.text(test.z()));
        return tested(test, worked + exposures(now, before, ratio))
                .with(Fact.of("now", one), Fact.of("before", other), Fact.of("exposureRatio", ratio));
    }

    private static String exposures(Figure now, Figure before, double ratio) {
        return ratio == 1
                ? ""
                : ", where %s is the exposure now over that before: %s"
                        .formatted(
                                StepNumbers.text(ratio),
                                now.denominator() == null || before.denominator() == null
                                        ? "%d months / %d months"
                                                .formatted(
                                                        now.period().months(),
                                                        before.period().months())
                                        : "%s / %s"
                                                .formatted(
                                                        StepNumbers.text(now.denominator()),
                                                        StepNumbers.text(before.denominator())));
    }

    private ExplanationStep proportions(ChangeTest test, Figure now, Figure before) {
        double one = Chance.events(indicator, now);
        double other = Chance.events(indicator, before);
        double ofOne = Objects.requireNonNull(now.denominator()).toDouble();
        double ofOther = Objects.requireNonNull(before.denominator()).toDouble();
        double pooled = (one + other) / (ofOne + ofOther);
        String p = StepNumbers.text(pooled);
        String worked = test.z() == 0
                ? "the two proportions are one, z = 0"
                : "p = (%2$s + %4$s) / (%3$s + %5$s) = %1$s; z = (%2$s/%3$s - %4$s/%5$s) / sqrt(p(1 - p)(1/%3$s + 1/%5$s)) = %6$s"
                        .formatted(
                                p,
                                StepNumbers.text(one),
                                StepNumbers.text(ofOne),
                                StepNumbers.text(other),
                                StepNumbers.text(ofOther),
                                StepNumbers.text(test.z()));
        return tested(test, worked)
                .with(
                        Fact.of("now", one),
                        Fact.of("outOfNow", ofOne),
                        Fact.of("before", other),
                        Fact.of("outOfBefore", ofOther));
    }

    private static ExplanationStep tested(ChangeTest test, String worked) {
        return ExplanationStep.of(StepKind.CHANGE_TEST, worked + "; " + verdict(test.significance()))
                .with(
                        Fact.of("method", test.method().name()),
                        Fact.of("z", test.z()),
                        Fact.of("significance", test.significance().name()));
    }

    private static String verdict(Significance significance) {
        return switch (significance) {
            case NOT_SIGNIFICANT -> "without its sign it is not above 1.96: chance alone would explain the change";
            case SIGNIFICANT -> "without its sign it is above 1.96: chance alone would hardly explain the change";
            case STRONG -> "without its sign it is above 3.09: chance alone would almost never explain the change";
        };
    }
}
