package org.callover.kpi.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.text.Words;

/** Writes down the points of a control chart or a trend, and the results. */
final class ControlSteps {

    private static final int GAPS_NAMED = 5;

    private final ExplainedScore subject;

    ControlSteps(ExplainedScore subject) {
        this.subject = subject;
    }

    ExplanationStep of(Control control) {
        if (control instanceof Charted charted) {
            return charted(charted);
        }
        if (control instanceof Trended trended) {
            return trended(trended);
        }
        NotCharted none = (NotCharted) control;
        return ExplanationStep.of(StepKind.CONTROL, "neither a control chart nor a trend, because " + none.text())
                .with("reason", none.code());
    }

    private ExplanationStep charted(Charted charted) {
        XmrPhase phase = charted.reading().phase();
        double latest = charted.reading().latest().value();
        ExplanationStep step = ExplanationStep.of(
                        StepKind.CONTROL, limits(phase, charted.run().step().word()))
                .saying(across(charted))
                .saying(StepNumbers.say("; the latest, %s: %s", latest, words(charted.variation())))
                .saying(marked(charted))
                .with("step", charted.run().step().word())
                .with("measured", phase.measured())
                .with("mean", phase.mean())
                .with("movingRange", phase.movingRange());
        if (hasLimits(phase)) {
            step = step.with("lower", phase.lower().getAsDouble())
                    .with("upper", phase.upper().getAsDouble());
        }
        return step.with("provisional", phase.isProvisional())
                .with("latest", latest)
                .with("rules", charted.reading().latest().rules())
                .with("variation", charted.variation())
                .with("assurance", charted.assurance().orElse(null))
                .with("assuranceReason", charted.noAssurance().orElse(null))
                .with("gaps", charted.gaps().stream().map(NativeRun.Gap::period).toList())
                .over(points(charted, phase));
    }

    /** The gaps inside the current phase of the chart. */
    private static String across(Charted charted) {
        List<String> gaps =
                charted.gaps().stream().map(gap -> gap.period().label()).toList();
        return gaps.isEmpty()
                ? ""
                : "; there is no figure for %s, and no moving range across %s"
                        .formatted(Words.list(gaps, GAPS_NAMED), gaps.size() == 1 ? "that gap" : "those gaps");
    }

    /** The rules by which the latest point is a special cause. */
    private static String marked(Charted charted) {
        String rules = charted.reading().latest().rules().stream()
                .map(ControlSteps::words)
                .collect(Collectors.joining(" and "));
        return rules.isEmpty() ? "" : " (rule: %s)".formatted(rules);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean hasLimits(XmrPhase phase) {
        return phase.lower().isPresent() && phase.upper().isPresent();
    }

    private static String limits(XmrPhase phase, String word) {
        boolean isOne = phase.measured() == 1;
        String mean =
                StepNumbers.say("the mean of %d %s%s is %s", phase.measured(), word, isOne ? "" : "s", phase.mean());
        if (hasLimits(phase)) {
            return StepNumbers.say(
                    "%1$s and their mean moving range, without those of 3.267 times it or more, %3$s:"
                            + " limits %2$s -/+ 2.66 x %3$s = %4$s to %5$s",
                    mean,
                    phase.mean(),
                    phase.movingRange(),
                    phase.lower().getAsDouble(),
                    phase.upper().getAsDouble());
        } else if (phase.ranges() > 0) {
            return mean + " and they never moved, so there are no limits";
        }
        return isOne
                ? "%s and one %s has no limits".formatted(mean, word)
                : mean + " and no two of them follow each other, so there are no limits";
    }

    private ExplanationStep trended(Trended trended) {
        return ExplanationStep.of(
                        StepKind.CONTROL,
                        "the trend of the latest five years: %s; slope %s a year, chi-square for trend %s against 9.5495",
                        words(trended.test().finding()),
                        trended.test().slope(),
                        trended.test().chiSquared())
                .with("step", trended.run().step().word())
                .with("trend", trended.test().finding())
                .with("slope", trended.test().slope())
                .with("chiSquared", trended.test().chiSquared())
                .over(IntStream.range(0, trended.run().length())
                        .mapToObj(at -> point(trended.run().period(at)))
                        .toList());
    }

    private List<ExplanationStep> points(Charted charted, XmrPhase phase) {
        Set<Integer> resumed =
                charted.gaps().stream().map(NativeRun.Gap::resumed).collect(Collectors.toSet());
        return IntStream.range(phase.from(), phase.to())
                .mapToObj(at -> point(charted.run().period(at)).with("afterGap", resumed.contains(at) ? true : null))
                .toList();
    }

    private ExplanationStep point(Period period) {
        ExplanationStep step = ExplanationStep.of(StepKind.POINT, period.label());
        if (subject.figures().at(subject.area(), period) instanceof Figure figure) {
            step = step.saying(": " + StepNumbers.text(figure.value())).worth(figure.value(), Arithmetic.AS_SCORED);
        }
        return step.with("area", subject.area()).with("period", period);
    }
}
