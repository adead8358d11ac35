package org.callover.kpi.score;

import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A score in one plain-English sentence.
 *
 * <p>"Knife crime offences in Islington fell 12.8% (439 to 383) in the 12 months to December 2021: no clear change
 * (better, but within what chance alone would explain); green against a target of 417; 11th highest of 32 boroughs."
 */
final class Sentence {

    private final Score score;
    private final Wording wording;

    private Sentence(Score score) {
        this.score = score;
        this.wording = new Wording(score);
    }

    static String of(Score score) {
        Sentence sentence = new Sentence(score);
        String subject = score.row().title() + " in " + score.area().name();
        return subject
                + (score.result() instanceof Score.Scored scored
                        ? sentence.scored(scored)
                        : sentence.unscored(((Score.NotScored) score.result()).why()))
                + ".";
    }

    private String unscored(Unscored why) {
        Period period = why.period();
        return ": no score" + (period == null ? "" : " for " + wording.the(period)) + ", because " + why.text();
    }

    private String scored(Score.Scored scored) {
        String movement = scored.comparison() instanceof Compared compared
                ? moved(compared, scored.figure())
                : stood(scored.figure(), scored.comparison());
        return movement + ": " + String.join("; ", Remarks.of(score, scored));
    }

    private String moved(Compared compared, Figure now) {
        if (compared.movement() == Movement.LEVEL) {
            return " stayed at %s in %s%s"
                    .formatted(wording.value(now.value()), wording.the(now.period()), against(compared, now));
        }
        Quantity before = compared.before().value();
        int decimals = wording.tellingApart(before, now.value());
        String values = "%s to %s".formatted(wording.value(before, decimals), wording.value(now.value(), decimals));
        String verb = compared.movement() == Movement.UP ? " rose " : " fell ";
        String size = size(compared);
        String span = size == null ? "from " + values : "%s (%s)".formatted(size, values);
        return verb + span + " in " + wording.the(now.period()) + against(compared, now);
    }

    private @Nullable String size(Compared compared) {
        Quantity percent = compared.percentChange();
        if (percent != null) {
            return percent.rounded(Display.CHANGE_DECIMALS).signum() == 0
                    ? "by less than 0.1%"
                    : Display.magnitude(percent);
        }
        if (compared.fromZero()) {
            return null;
        }
        Quantity points = compared.change().abs();
        return points.rounded(Display.CHANGE_DECIMALS).signum() == 0
                ? "by less than 0.1 points"
                : Display.points(points, Display.CHANGE_DECIMALS).substring(1);
    }

    /**
     * The same months a year earlier are what boards take for granted of a year or a year to date; anything else is
     * said.
     */
    private String against(Compared compared, Figure now) {
        Period before = compared.before().period();
        boolean isGranted = now.period().months() >= 12 || score.window() instanceof Window.ToDate;
        return isGranted && before.equals(now.period().yearsEarlier(1)) ? "" : ", compared with " + wording.the(before);
    }

    private String stood(Figure figure, Comparison comparison) {
        String standing = " stood at %s in %s".formatted(wording.value(figure.value()), wording.the(figure.period()));
        return comparison instanceof NotCompared none && !(none.with() instanceof Comparator.None)
                ? standing + ", with no comparison because " + none.text()
                : standing;
    }
}
