package org.callover.kpi.explanation;

import java.util.Locale;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.PairedOutcome;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;

/** Explains what is scored, by which formula and over which months. */
final class SubjectSteps {

    private final Score score;
    private final ScoreRequest request;

    SubjectSteps(Score score, ScoreRequest request) {
        this.score = score;
        this.request = request;
    }

    /** The top step, which has all others below it. */
    ExplanationStep whole() {
        Indicator indicator = score.indicator();
        Measure measure = indicator.measure();
        ExplanationStep step = ExplanationStep.of(StepKind.SCORE, score.sentence())
                .with("indicator", indicator.id())
                .with("area", score.area().code())
                .with("window", score.window());
        if (measure != null) {
            step = step.with("measure", measure.keyword())
                    .with("formula", measure.parts().formula());
        }
        if (indicator.direction() != null) {
            step = step.with("direction", indicator.direction().word());
        }
        if (score.result() instanceof NotScored none) {
            return step.with("reason", none.why().reason());
        }
        Scored scored = (Scored) score.result();
        return step.worth(scored.figure().value(), Arithmetic.SAME)
                .with("display", score.display(scored.figure().value()));
    }

    /** The months of the window. */
    ExplanationStep window(Period period) {
        Window window = score.window();
        int months = period.months();
        String span = "%s, %d %s".formatted(period.label(), months, months == 1 ? "month" : "months");
        String anchor = Period.name(request.anchor());
        String said = window instanceof Window.Latest
                ? "the most recent observation at or before %s is for %s".formatted(anchor, span)
                : window instanceof Window.Exactly
                        ? span + ", as asked for"
                        : "%s at %s is %s".formatted(window, anchor, span);
        return ExplanationStep.of(StepKind.WINDOW, said)
                .with("window", window)
                .with("anchor", request.anchor())
                .with("period", period)
                .with("months", months);
    }

    /** The outcome that the indicator is read together with, which has an explanation of its own. */
    static ExplanationStep paired(PairedOutcome paired) {
        ExplanationStep step = ExplanationStep.of(
                        StepKind.PAIRED,
                        "%s Read together: %s.",
                        paired.outcome().sentence(),
                        paired.reading().words())
                .with("indicator", paired.indicator().id())
                .with("reading", paired.reading().name().toLowerCase(Locale.ROOT));
        return paired.outcome().result() instanceof Scored scored && scored.comparison() instanceof Compared compared
                ? step.with("change", compared.change())
                        .with("clear", compared.isClear())
                        .with("assessment", compared.assessment())
                : step;
    }
}
