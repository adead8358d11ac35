package org.callover.gateway.pages.compare;

import java.util.List;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;

/**
 * Two scorecards of one set, which differ in the period or in the area.
 *
 * @param one the first; of two periods, the earlier
 */
record CompareQuestion(KpiSet set, Side one, Side other) {

    static final String SET = "set";

    /** An area and a period. */
    record Side(AreaCode area, Period period) {}

    /** Two sides with the earlier period first. */
    static CompareQuestion of(KpiSet set, Side one, Side other) {
        return one.period().compareTo(other.period()) > 0
                ? new CompareQuestion(set, other, one)
                : new CompareQuestion(set, one, other);
    }

    boolean isOfPeriods() {
        return one.area().equals(other.area());
    }

    /** The scores of a side. */
    ScoreRequest scores(Side side) {
        return new ScoreRequest(set, List.of(side.area()), side.period(), null, null);
    }

    /** The address of the page. */
    Question page() {
        return Question.of("/compare")
                .with(SET, set.id())
                .withAll(SetFields.AREA, isOfPeriods() ? List.of(one.area()) : List.of(one.area(), other.area()))
                .withAll(
                        SetFields.PERIOD,
                        isOfPeriods() ? List.of(one.period(), other.period()) : List.of(one.period()));
    }
}
