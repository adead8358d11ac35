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
import org.callover.kpi.control.Run;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.text.Words;

/** Writes down what a control chart, or a trend, was made with: its points and what they come to. */
final class ControlSteps {

    private static final int GAPS_NAMED = 5;

    private final ExplainedScore subject;
    private final AreaCode area;

    ControlSteps(ExplainedScore subject) {
        this.subject = subject;
        this.area = subject.score().area().code();
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
                .with(Fact.of("reason", none.code().name()));
    }

    private ExplanationStep charted(Charted charted) {
        XmrPhase phase = charted.reading().phase();
        String word = charted.run().step().word();
        double latest = charted.reading().latest().value();
        String statement = "%s%s; the latest, %s, is %s%s"
                .formatted(
                        limits(phase, word),
                        across(charted),
                        StepNumbers.text(latest),
                        words(charted.variation()),
                        marked(charted));
        ExplanationStep step = ExplanationStep.of(StepKind.CONTROL, statement)
                .with(
                        Fact.of("step", word),
                        Fact.of("measured", phase.measured()),
                        Fact.of("mean", phase.mean()),
                        Fact.of("movingRange", phase.movingRange()));
        if (phase.lower().isPresent() && phase.upper().isPresent()) {
            step = step.with(
                    Fact.of("lower", phase.lower().getAsDouble()),
                    Fact.of("upper", phase.upper().getAsDouble()));
        }
        return step.with(
                        Fact.of("provisional", phase.isProvisional()),
                        Fact.of("latest", latest),
                        Fact.of("rules", charted.reading().latest().rules()),
                        Fact.of("variation", charted.variation().name()),
                        assurance(charted),
                        Fact.of(
                                "gaps",
                                charted.gaps().stream().map(Run.Gap::period).toList()))
                .over(points(charted, phase));
    }

    /** The gaps that the chart goes on over. */
    private static String across(Charted charted) {
        List<Run.Gap> gaps = charted.gaps();
        List<String> names = gaps.stream().map(gap -> gap.period().label()).toList();
        return gaps.isEmpty()
                ? ""
                : "; there is no figure for %s, and no moving range across %s"
                        .formatted(Words.list(names, GAPS_NAMED), gaps.size() == 1 ? "that gap" : "those gaps");
    }

    /** By which rules the latest point is no common cause. */
    private static String marked(Charted charted) {
        List<String> rules = charted.reading().latest().rules().stream()
                .map(ControlSteps::words)
                .toList();
        return rules.isEmpty() ? "" : " by the rule " + String.join(" and ", rules);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String limits(XmrPhase phase, String word) {
        String mean = "the mean of %d %s%s is %s"
                .formatted(phase.measured(), word, phase.measured() == 1 ? "" : "s", StepNumbers.text(phase.mean()));
        return phase.lower().isPresent() && phase.upper().isPresent()
                ? "%s and their mean moving range, without those of 3.267 times it or more, %s: limits %s -/+ 2.66 x %s = %s to %s"
                        .formatted(
                                mean,
                                StepNumbers.text(phase.movingRange()),
                                StepNumbers.text(phase.mean()),
                                StepNumbers.text(phase.movingRange()),
                                StepNumbers.text(phase.lower().getAsDouble()),
                                StepNumbers.text(phase.upper().getAsDouble()))
                : mean + noLimits(phase, word);
    }

    private static String noLimits(XmrPhase phase, String word) {
        if (phase.ranges() > 0) {
            return " and they never moved, so there are no limits";
        }
        return phase.measured() == 1
                ? " and one %s has no limits".formatted(word)
                : " and no two of them follow each other, so there are no limits";
    }

    private static Fact assurance(Charted charted) {
        return charted.assurance()
                .map(assurance -> Fact.of("assurance", assurance.name()))
                .orElseGet(
                        () -> Fact.of("assuranceReason", charted.noAssurance().orElse("")));
    }

    private ExplanationStep trended(Trended trended) {
        return ExplanationStep.of(
                        StepKind.CONTROL,
                        "the trend of the latest five years: %s; slope %s a year, chi-square for trend %s against 9.5495"
                                .formatted(
                                        words(trended.test().finding()),
                                        StepNumbers.text(trended.test().slope()),
                                        StepNumbers.text(trended.test().chiSquared())))
                .with(
                        Fact.of("step", trended.run().step().word()),
                        Fact.of("trend", trended.test().finding().name()),
                        Fact.of("slope", trended.test().slope()),
                        Fact.of("chiSquared", trended.test().chiSquared()))
                .over(points(trended.run()));
    }

    private List<ExplanationStep> points(Charted charted, XmrPhase phase) {
        Set<Integer> resumed = charted.gaps().stream().map(Run.Gap::resumed).collect(Collectors.toSet());
        return IntStream.range(phase.from(), phase.to())
                .mapToObj(at -> resumed.contains(at)
                        ? point(charted.run().period(at)).with(Fact.of("afterGap", true))
                        : point(charted.run().period(at)))
                .toList();
    }

    private List<ExplanationStep> points(Run run) {
        return IntStream.range(0, run.length())
                .mapToObj(at -> point(run.period(at)))
                .toList();
    }

    private ExplanationStep point(Period period) {
        ExplanationStep step = subject.figures().at(area, period) instanceof Figure figure
                ? ExplanationStep.of(
                                StepKind.POINT, "%s: %s".formatted(period.label(), StepNumbers.text(figure.value())))
                        .worth(figure.value(), Arithmetic.AS_SCORED)
                : ExplanationStep.of(StepKind.POINT, period.label());
        return step.with(Fact.of("area", area.value()), Fact.of("period", period.toString()));
    }
}
