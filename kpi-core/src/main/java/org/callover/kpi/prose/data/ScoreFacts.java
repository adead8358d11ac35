package org.callover.kpi.prose.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.reconcile.claim.AnswerFigures;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;
import org.jspecify.annotations.Nullable;

/** The figures of a score, by the roles that numbers have in a text. */
final class ScoreFacts {

    private static final int DECIMALS = 1;

    private final Score score;
    private final Score.Scored scored;

    ScoreFacts(Score score) {
        this.score = score;
        this.scored = (Score.Scored) score.result();
    }

    /**
     * A figure of the data.
     *
     * @param isShare whether it is printed with a per cent sign, or in points
     * @param isChange whether a printed number may leave out its sign
     */
    record Fact(Quantity value, boolean isShare, boolean isChange, String told) {}

    Optional<Compared> compared() {
        Comparison comparison = scored.comparison();
        return comparison instanceof Compared found ? Optional.of(found) : Optional.empty();
    }

    /** The figures that a number with a role may be; several where usage differs. */
    List<Fact> facts(FigureRole role) {
        return switch (role) {
            case VALUE -> level(scored.figure().value());
            case PREVIOUS ->
                compared().map(found -> level(found.before().value())).orElse(List.of());
            case DIFFERENCE -> compared().map(this::difference).orElse(List.of());
            case PERCENTAGE -> compared().map(this::percentage).orElse(List.of());
            case NUMERATOR ->
                scored.figure().denominator() == null
                        ? List.of()
                        : count(scored.figure().numerator());
            case DENOMINATOR -> count(scored.figure().denominator());
            case TARGET -> target();
            case RANKED_OF ->
                scored.standing() != null && scored.standing().rank() instanceof Standing.Ranked ranked
                        ? count(Quantity.of(ranked.of()))
                        : List.of();
            default -> List.of();
        };
    }

    private boolean isPercentage() {
        return score.indicator().isPercentage();
    }

    private List<Fact> level(Quantity value) {
        return List.of(new Fact(value, isPercentage(), false, score.display(value)));
    }

    private static List<Fact> count(@Nullable Quantity value) {
        return value == null ? List.of() : List.of(new Fact(value, false, false, Display.value(value, 0, false)));
    }

    private List<Fact> difference(Compared found) {
        Unit unit = isPercentage() ? Unit.POINTS : Unit.NONE;
        int decimals = isPercentage() ? DECIMALS : score.row().decimals();
        return List.of(
                new Fact(found.change(), isPercentage(), true, AnswerFigures.change(found.change(), decimals, unit)));
    }

    private List<Fact> percentage(Compared found) {
        List<Fact> facts = new ArrayList<>();
        Quantity percent = found.percentChange();
        if (percent != null) {
            facts.add(new Fact(percent, true, true, AnswerFigures.change(percent, DECIMALS, Unit.PERCENT)));
        } else if (isPercentage()) {
            facts.addAll(difference(found));
            Quantity before = found.before().value();
            if (before.signum() != 0) {
                Quantity relative = found.change().times(Quantity.of(100)).dividedBy(before.abs());
                facts.add(new Fact(relative, true, true, AnswerFigures.change(relative, DECIMALS, Unit.PERCENT)));
            }
        }
        return facts;
    }

    private List<Fact> target() {
        Quantity target = scored.rating().target();
        return target == null
                ? List.of()
                : List.of(new Fact(
                        target,
                        isPercentage() || score.indicator().judging().judgesChange(),
                        score.indicator().judging().judgesChange(),
                        score.displayTarget(target)));
    }

    /** The figures of the groups that it is compared with. */
    List<Fact> ofGroups() {
        List<Fact> facts = new ArrayList<>();
        for (Standing standing : scored.standings()) {
            Standing.GroupFigure figure = standing.figure();
            if (figure.value() != null) {
                facts.addAll(level(figure.value()));
            }
            if (figure.percentChange() != null) {
                Quantity percent = Objects.requireNonNull(figure.percentChange());
                facts.add(new Fact(percent, true, true, AnswerFigures.change(percent, DECIMALS, Unit.PERCENT)));
            } else if (figure.change() != null) {
                Quantity change = Objects.requireNonNull(figure.change());
                facts.add(new Fact(change, isPercentage(), true, AnswerFigures.change(change, DECIMALS, Unit.NONE)));
            }
        }
        return facts;
    }

    /** All figures. */
    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        for (FigureRole role : FigureRole.values()) {
            facts.addAll(facts(role));
        }
        facts.addAll(ofGroups());
        return facts;
    }
}
