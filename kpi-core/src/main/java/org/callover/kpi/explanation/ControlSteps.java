package org.callover.kpi.explanation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.control.Run;
import org.callover.kpi.explanation.part.Subject;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.explanation.tree.Step;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.XmrPhase;

/** Writes down what a control chart, or a trend, was made with: its points and what they come to. */
final class ControlSteps {

    private final Subject subject;
    private final AreaCode area;

    ControlSteps(Subject subject) {
        this.subject = subject;
        this.area = subject.score().area().code();
    }

    Step of(Control control) {
        if (control instanceof Charted charted) {
            return charted(charted);
        }
        if (control instanceof Trended trended) {
            return trended(trended);
        }
        NotCharted none = (NotCharted) control;
        return Step.of(StepKind.CONTROL, "neither a control chart nor a trend, because " + none.text())
                .with(Fact.of("reason", none.code().name()));
    }

    private Step charted(Charted charted) {
        XmrPhase phase = charted.reading().phase();
        String word = charted.run().step().word();
        double latest = charted.reading().latest().value();
        String statement = "%s; the latest, %s, is %s%s"
                .formatted(limits(phase, word), Numbers.text(latest), words(charted.variation()), marked(charted));
        Step step = Step.of(StepKind.CONTROL, statement)
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
                        assurance(charted))
                .over(points(charted.run(), phase.from(), phase.to()));
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
        String mean = "the mean of %d %ss is %s".formatted(phase.measured(), word, Numbers.text(phase.mean()));
        return phase.lower().isPresent() && phase.upper().isPresent()
                ? "%s and their mean moving range, without those of 3.267 times it or more, %s: limits %s -/+ 2.66 x %s = %s to %s"
                        .formatted(
                                mean,
                                Numbers.text(phase.movingRange()),
                                Numbers.text(phase.mean()),
                                Numbers.text(phase.movingRange()),
                                Numbers.text(phase.lower().getAsDouble()),
                                Numbers.text(phase.upper().getAsDouble()))
                : mean + " and they never moved, so there are no limits";
    }

    private static Fact assurance(Charted charted) {
        return charted.assurance()
                .map(assurance -> Fact.of("assurance", assurance.name()))
                .orElseGet(
                        () -> Fact.of("assuranceReason", charted.noAssurance().orElse("")));
    }

    private Step trended(Trended trended) {
        return Step.of(
                        StepKind.CONTROL,
                        "the trend of the latest five years: %s; slope %s a year, chi-square for trend %s against 9.5495"
                                .formatted(
                                        words(trended.test().finding()),
                                        Numbers.text(trended.test().slope()),
                                        Numbers.text(trended.test().chiSquared())))
                .with(
                        Fact.of("step", trended.run().step().word()),
                        Fact.of("trend", trended.test().finding().name()),
                        Fact.of("slope", trended.test().slope()),
                        Fact.of("chiSquared", trended.test().chiSquared()))
                .over(points(trended.run(), 0, trended.run().length()));
    }

    private List<Step> points(Run run, int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> point(run.period(at))).toList();
    }

    private Step point(Period period) {
        Step step = subject.figures().at(area, period) instanceof Figure figure
                ? Step.of(StepKind.POINT, "%s: %s".formatted(period.label(), Numbers.text(figure.value())))
                        .worth(figure.value(), Arithmetic.AS_SCORED)
                : Step.of(StepKind.POINT, period.label());
        return step.with(Fact.of("area", area.value()), Fact.of("period", period.toString()));
    }
}
