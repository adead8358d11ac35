package org.callover.kpi.explanation;

import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Significance;

/** Writes down the numbers and the formula of a statistic, so that a spreadsheet gives the same result. */
record ChanceSteps(Indicator indicator) {

    /** The confidence interval around a figure. */
    ExplanationStep interval(Interval interval, Figure figure) {
        Chance.Events made = Chance.Events.of(indicator, figure);
        boolean isProportion = interval.method() == Interval.Method.WILSON;
        double percent = Math.rint(interval.confidence().level() * 1000) / 10;
        ExplanationStep step = ExplanationStep.of(
                        StepKind.INTERVAL,
                        "%s to %s at %s%%: %s, where z = %s and x = %s",
                        interval.lower(),
                        interval.upper(),
                        percent,
                        formula(interval),
                        interval.confidence().z(),
                        made.number())
                .saying(isProportion ? StepNumbers.say(", n = %s", made.outOf()) : "")
                .saying(made.times() == 1 ? "" : StepNumbers.say(", times %s", made.times()));
        return step.with("method", interval.method())
                .with("confidence", percent)
                .with("lower", interval.lower())
                .with("upper", interval.upper())
                .with("z", interval.confidence().z())
                .with("events", made.number())
                .with("outOf", made.outOf())
                .with("times", made.times());
    }

    private static String formula(Interval interval) {
        return switch (interval.method()) {
            case WILSON -> "Wilson, (2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))";
            case BYAR -> "Byar, from x(1 - 1/(9x) - z/(3 sqrt(x)))^3 to (x+1)(1 - 1/(9(x+1)) + z/(3 sqrt(x+1)))^3";
            case EXACT_POISSON ->
                StepNumbers.say(
                        "exact Poisson, from CHISQ.INV(%1$s, 2x)/2 to CHISQ.INV.RT(%1$s, 2x + 2)/2",
                        interval.confidence().tail());
            case HUFFMAN_PREDICTION -> "the counts to come that Huffman's test would not call a change";
        };
    }

    /** The test of a change. */
    ExplanationStep test(ChangeTest test, Figure now, Figure before) {
        Chance.Events one = Chance.Events.of(indicator, now);
        Chance.Events other = Chance.Events.of(indicator, before);
        boolean isHuffman = test.method() == ChangeTest.Method.HUFFMAN;
        ExplanationStep step = (isHuffman ? huffman(test, one, other, now, before) : proportions(test, one, other))
                .saying("; " + verdict(test.significance()))
                .with("method", test.method())
                .with("z", test.z())
                .with("significance", test.significance())
                .with("now", one.number());
        return isHuffman
                ? step.with("before", other.number())
                        .with("exposureRatio", Chance.exposureRatio(indicator, now, before))
                : step.with("outOfNow", one.outOf())
                        .with("before", other.number())
                        .with("outOfBefore", other.outOf());
    }

    private ExplanationStep huffman(
            ChangeTest test, Chance.Events one, Chance.Events other, Figure now, Figure before) {
        double ratio = Chance.exposureRatio(indicator, now, before);
        ExplanationStep step = one.number() == 0 && other.number() == 0
                ? ExplanationStep.of(StepKind.CHANGE_TEST, "both counts are zero, so there is no change: z = 0")
                : ExplanationStep.of(
                        StepKind.CHANGE_TEST,
                        "z = 2 x (sqrt(%1$s + 3/8) - sqrt(%3$s x (%2$s + 3/8))) / sqrt(1 + %3$s) = %4$s",
                        one.number(),
                        other.number(),
                        ratio,
                        test.z());
        if (ratio == 1) {
            return step;
        }
        String exposures = now.denominator() == null || before.denominator() == null
                ? "%d months / %d months"
                        .formatted(now.period().months(), before.period().months())
                : StepNumbers.say("%s / %s", now.denominator(), before.denominator());
        return step.saying(
                StepNumbers.say(", where %s is the exposure now divided by that before: %s", ratio, exposures));
    }

    private static ExplanationStep proportions(ChangeTest test, Chance.Events one, Chance.Events other) {
        return test.z() == 0
                ? ExplanationStep.of(StepKind.CHANGE_TEST, "the two proportions are equal: z = 0")
                : ExplanationStep.of(
                        StepKind.CHANGE_TEST,
                        "p = (%2$s + %4$s) / (%3$s + %5$s) = %1$s;"
                                + " z = (%2$s/%3$s - %4$s/%5$s) / sqrt(p(1 - p)(1/%3$s + 1/%5$s)) = %6$s",
                        one.pooledWith(other),
                        one.number(),
                        one.outOf(),
                        other.number(),
                        other.outOf(),
                        test.z());
    }

    private static String verdict(Significance significance) {
        return switch (significance) {
            case NOT_SIGNIFICANT -> "without its sign, z is not above 1.96: this could be chance";
            case SIGNIFICANT -> "without its sign, z is above 1.96: chance alone is unlikely to explain the change";
            case STRONG -> "without its sign, z is above 3.09: chance alone would almost never explain the change";
        };
    }
}
