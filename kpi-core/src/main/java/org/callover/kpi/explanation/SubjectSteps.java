package org.callover.kpi.explanation;

import java.util.Locale;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.PairedOutcome;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;

/** Says what is scored, by which formula and over which months. */
final class SubjectSteps {

    private final Score score;
    private final ScoreRequest request;

    SubjectSteps(Score score, ScoreRequest request) {
        this.score = score;
        this.request = request;
    }

    /** The step that has all the others below it. */
    ExplanationStep whole() {
        Indicator indicator = score.indicator();
        ExplanationStep step = ExplanationStep.of(StepKind.SCORE, score.sentence())
                .with(
                        Fact.of("indicator", indicator.id().value()),
                        Fact.of("area", score.area().code().value()),
                        Fact.of("window", score.window().toString()));
        Measure measure = indicator.measure();
        Direction direction = indicator.direction();
        if (measure != null) {
            step = step.with(
                    Fact.of("measure", measure.keyword()),
                    Fact.of("formula", measure.parts().formula()));
        }
        if (direction != null) {
            step = step.with(Fact.of("direction", direction.word()));
        }
        if (score.result() instanceof NotScored none) {
            return step.with(Fact.of("reason", none.why().reason().name()));
        }
        Scored scored = (Scored) score.result();
        return step.worth(scored.figure().value(), Arithmetic.SAME)
                .with(Fact.of("display", score.display(scored.figure().value())));
    }

    /** Which months the window is. */
    ExplanationStep window(Period period) {
        Window window = score.window();
        int months = period.months();
        String span = "%s, %d %s".formatted(period.label(), months, months == 1 ? "month" : "months");
        String anchor = Period.name(request.anchor());
        String said = window instanceof Window.Latest
                ? "the most recent observation at or before %s is of %s".formatted(anchor, span)
                : window instanceof Window.Exactly
                        ? span + ", as asked for"
                        : "%s at %s is %s".formatted(window, anchor, span);
        return ExplanationStep.of(StepKind.WINDOW, said)
                .with(
                        Fact.of("window", window.toString()),
                        Fact.of("anchor", request.anchor().toString()),
                        Fact.of("period", period.toString()),
                        Fact.of("months", months));
    }

    /** The outcome it is read together with, which has an explanation of its own. */
    static ExplanationStep paired(PairedOutcome paired) {
        ExplanationStep step = ExplanationStep.of(
                        StepKind.PAIRED,
                        "%s Read together: %s."
                                .formatted(
                                        paired.outcome().sentence(),
                                        paired.reading().words()))
                .with(
                        Fact.of("indicator", paired.indicator().id().value()),
                        Fact.of("reading", paired.reading().name().toLowerCase(Locale.ROOT)));
        return paired.outcome().result() instanceof Scored scored && scored.comparison() instanceof Compared compared
                ? step.with(
                        Fact.of("change", compared.change()),
                        Fact.of("clear", compared.isClear()),
                        Fact.of("assessment", compared.assessment().name()))
                : step;
    }
}
