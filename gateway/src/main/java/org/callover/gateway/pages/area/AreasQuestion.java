package org.callover.gateway.pages.area;

import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of areas.
 *
 * @param indicator the indicator whose ratings are shown; absent if none is chosen
 * @param period the period of the ratings; absent if no indicator is chosen
 */
record AreasQuestion(
        @Nullable Indicator indicator, @Nullable Period period) {

    static final String INDICATOR = "indicator";
    static final String PERIOD = "period";

    /** The list alone. */
    static final AreasQuestion PLAIN = new AreasQuestion(null, null);

    /**
     * Reads the form.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, if there are any
     */
    static AreasQuestion read(Query form, Snapshot now) {
        Indicator indicator = form.one(INDICATOR, id -> indicator(id, now)).orElse(null);
        Period given = form.one(PERIOD, QueryText::period).orElse(null);
        form.check();
        if (indicator == null) {
            return PLAIN;
        }
        SetDefaults defaults = new SetDefaults(KpiSet.ofOne(indicator), now);
        if (given != null) {
            defaults.check(form, PERIOD, given);
        }
        Period period = given == null ? defaults.newest(form, PERIOD, PERIOD) : given;
        form.check();
        return new AreasQuestion(indicator, period);
    }

    private static Indicator indicator(String id, Snapshot now) {
        List<Indicator> served = now.servedIndicators();
        return served.stream()
                .filter(indicator -> indicator.id().value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is not a known indicator; choose one from the list%s"
                                .formatted(
                                        id,
                                        Suggestion.didYouMean(
                                                id,
                                                served.stream()
                                                        .map(each -> each.id().value())
                                                        .toList()))));
    }

    /** The address that asks the same. */
    Question address() {
        return Question.of("/areas")
                .with(INDICATOR, indicator == null ? null : indicator.id())
                .with(PERIOD, period);
    }
}
