package org.callover.kpi.score;

import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.indicator.Indicator;

/**
 * The outcome that an indicator without a direction of good is read together with. More reports are good news if the
 * outcome improves at the same time.
 *
 * @param outcome the score of the paired indicator in the same area, at the same anchor
 */
public record PairedOutcome(Score outcome, Reading reading) {

    /** What the two say together. */
    public enum Reading {
        /** The outcome got clearly better, and reports did not clearly fall. */
        ENCOURAGING("this is encouraging"),
        /** The outcome got clearly worse. */
        CONCERNING("this is a concern"),
        /** Reports clearly fell and the outcome shows nothing clear: what is not being reported? */
        ASK_WHY("ask why fewer are reported"),
        /** Neither shows anything clear. */
        INCONCLUSIVE("this shows nothing clear");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static PairedOutcome of(Score.Scored reports, Score outcome) {
        return new PairedOutcome(outcome, read(reports, outcome));
    }

    public Indicator indicator() {
        return outcome.indicator();
    }

    private static Reading read(Score.Scored reports, Score outcome) {
        Compared change = outcome.result() instanceof Score.Scored scored
                        && scored.comparison() instanceof Compared compared
                        && compared.isTestedClear()
                ? compared
                : null;
        boolean fell = reports.comparison() instanceof Compared compared
                && compared.isTestedClear()
                && compared.movement() == Movement.DOWN;
        if (change != null && change.assessment() == Assessment.WORSE) {
            return Reading.CONCERNING;
        }
        if (fell) {
            return Reading.ASK_WHY;
        }
        return change != null && change.assessment() == Assessment.BETTER ? Reading.ENCOURAGING : Reading.INCONCLUSIVE;
    }
}
