package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.statistics.Confidence;

/** Explanations made at a desk, and how a test reads them. */
final class Explained {

    private Explained() {}

    /** The first indicator explained; the others may be read together with it. */
    static Explanation at(TestScorer desk, String area, String period, Defined... indicators) {
        List<Indicator> defined =
                Arrays.stream(indicators).map(Defined::indicator).toList();
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(defined.get(0))));
        return new Explainer(desk.areas(), desk.dataset(), id -> defined.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .explain(TestScorer.request(set, area, period), Confidence.P95);
    }

    /** The same, with every step redone. */
    static Explanation redone(TestScorer desk, String area, String period, Defined... indicators) {
        Explanation explanation = at(desk, area, period, indicators);
        if (explanation.score().indicator().measure() != null) {
            Redone.check(
                    explanation,
                    desk,
                    Figures.of(indicators[0].indicator(), desk.areas(), desk.dataset()),
                    Arrays.stream(indicators)
                            .map(Defined::indicator)
                            .filter(other -> other.measure() != null)
                            .collect(Collectors.toMap(
                                    other -> other.id().value(),
                                    other -> Figures.of(other, desk.areas(), desk.dataset()),
                                    (first, again) -> first)));
        }
        return explanation;
    }

    /** The first step of a kind, from the top. */
    static ExplanationStep first(Explanation explanation, StepKind kind) {
        return all(explanation, kind).get(0);
    }

    static List<ExplanationStep> all(Explanation explanation, StepKind kind) {
        return explanation
                .derivation()
                .walk()
                .filter(step -> step.kind() == kind)
                .toList();
    }

    /** As an outline: {@code KIND statement}, a line for each step, indented. */
    static String outline(ExplanationStep step) {
        List<String> lines = new ArrayList<>();
        outline(step, "", lines);
        return String.join("\n", lines);
    }

    private static void outline(ExplanationStep step, String indent, List<String> lines) {
        lines.add(indent + step.kind() + " " + step.statement());
        step.steps().forEach(below -> outline(below, indent + "  ", lines));
    }
}
