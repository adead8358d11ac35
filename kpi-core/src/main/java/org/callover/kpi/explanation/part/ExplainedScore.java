package org.callover.kpi.explanation.part;

import java.util.List;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/** A score to explain, with the areas and figures it was made from. */
public record ExplainedScore(Score score, Areas areas, Figures figures) {

    public Indicator indicator() {
        return score.indicator();
    }

    public Measure measure() {
        return indicator().measureOrThrow();
    }

    public AreaCode area() {
        return score.area().code();
    }

    public String name(AreaCode area) {
        return areas.get(area).name();
    }

    public boolean isGroup(AreaCode area) {
        return areas.get(area).isGroup();
    }

    /** The facts that name a member of a group and a period. */
    public List<Fact> place(AreaCode member, Period period) {
        return List.of(Fact.of("area", member), Fact.of("name", name(member)), Fact.of("period", period));
    }

    /** Whether small counts of the indicator are hidden. A level in per cent may have a limit, but is not a count. */
    public boolean isGuarded() {
        return figures.isGuarded() && indicator().cautions().suppressBelow() > 0;
    }

    /** Whether a part over a period may be shown: only if it is a figure that may be shown by itself. */
    public boolean shows(AreaCode area, Period period, @Nullable Quantity part) {
        return !isGuarded() || isLarge(part) && figures.at(area, period) instanceof Figure;
    }

    /** Whether a part that is no figure by itself may be shown. */
    public boolean isLarge(@Nullable Quantity part) {
        return !isGuarded()
                || part == null
                || part.signum() == 0
                || part.abs().compareTo(Quantity.of(indicator().cautions().suppressBelow())) >= 0;
    }

    /** A step that says why parts are not shown. */
    public ExplanationStep suppression(String what) {
        int below = indicator().cautions().suppressBelow();
        return ExplanationStep.of(
                        StepKind.SUPPRESSION, "%s, because they could reveal a count below %d".formatted(what, below))
                .with("below", below);
    }

    /** {@code ", shown as 16.7"} if the rounded value differs from the exact one. */
    public String shownAs(Quantity value) {
        String shown = score.display(value);
        return shown.equals(StepNumbers.text(value) + (indicator().isPercentage() ? "%" : ""))
                ? ""
                : ", shown as " + shown;
    }
}
