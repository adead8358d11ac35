package org.callover.kpi.score;

import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/**
 * A score in a few short sentences of plain English, with one thought each.
 *
 * <p>"Knife crime in Islington fell 12.8%, from 439 to 383 offences, in the 12 months to December 2021. This could be
 * chance. Green against a target of 417. 11th highest of 32 boroughs."
 */
final class Sentence {

    private final Score score;
    private final FigureWording wording;

    private Sentence(Score score) {
        this.score = score;
        this.wording = new FigureWording(score);
    }

    static String of(Score score) {
        Sentence sentence = new Sentence(score);
        return sentence.wording.subject()
                + (score.result() instanceof Score.Scored scored
                        ? sentence.scored(scored)
                        : sentence.unscored(((Score.NotScored) score.result()).why()));
    }

    private String unscored(Unscored why) {
        Period period = why.period();
        return ": no score%s, because %s.".formatted(period == null ? "" : " for " + wording.the(period), why.text());
    }

    private String scored(Score.Scored scored) {
        String movement = scored.comparison() instanceof Compared compared
                ? moved(compared, compared.now())
                : stood(scored.figure(), scored.comparison());
        return movement + ". " + String.join(" ", ScoreRemarks.of(score, scored, wording));
    }

    private String moved(Compared compared, Figure now) {
        if (compared.movement() == Movement.LEVEL) {
            String amount = wording.average() + wording.amount(now.value(), now);
            return " stayed at %s in %s%s".formatted(amount, wording.the(now.period()), against(compared, now));
        }
        String verb = compared.movement() == Movement.UP ? " rose " : " fell ";
        String size = wording.size(compared);
        String values = values(compared.before().value(), now);
        return verb
                + (size == null ? values : size + ", " + values + ",")
                + " in "
                + wording.the(now.period())
                + against(compared, now);
    }

    /** The values. If both look the same in spite of more decimals, only the current value is given. */
    private String values(Quantity before, Figure now) {
        String from = wording.value(before);
        String to = wording.amount(now.value(), now);
        String average = wording.average();
        return from.equals(wording.value(now.value()))
                ? "to " + average + to
                : "from %s%s to %s".formatted(average, from, to);
    }

    /**
     * What the value is compared with. For a year or a year to date, boards expect the same months a year earlier;
     * anything else is stated.
     */
    private String against(Compared compared, Figure now) {
        Period before = compared.before().period();
        boolean isGranted = now.period().months() >= 12 || score.window() instanceof Window.ToDate;
        return isGranted && before.equals(now.period().yearsEarlier(1)) ? "" : " compared with " + wording.the(before);
    }

    private String stood(Figure figure, Comparison comparison) {
        String amount = wording.average() + wording.amount(figure.value(), figure);
        String standing = " stood at %s in %s".formatted(amount, wording.the(figure.period()));
        return comparison instanceof NotCompared none && !(none.with() instanceof Comparator.None)
                ? standing + ". There is no comparison, because " + none.text()
                : standing;
    }
}
