package org.callover.gateway.pages.indicator;

import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.form.AskedScores;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the page of an indicator: its score in one area, as it is defined or as a set shows it.
 *
 * @param set the id of the set whose row is meant; absent for the definition itself
 * @param request the score; its set has only the rows of the indicator
 */
record IndicatorQuestion(Indicator indicator, @Nullable String set, ScoreRequest request) {

    static final String SET = "set";

    /** The fields of the form. */
    static final String[] FIELDS = {SetFields.AREA, SetFields.PERIOD, SET};

    /**
     * Reads the form.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, if there are any
     */
    static IndicatorQuestion read(Query form, Indicator indicator, Snapshot now) {
        String set = form.one(SET, id -> known(id, indicator, now)).orElse(null);
        KpiSet rows = rows(set, indicator, now);
        return new IndicatorQuestion(indicator, set, AskedScores.read(form, rows, now));
    }

    /** The rows of the indicator in a set; as it is defined if no set is named, or one without the indicator. */
    static KpiSet rows(@Nullable String set, Indicator indicator, Snapshot now) {
        return holders(indicator, now).stream()
                .filter(holder -> holder.id().equals(set))
                .map(holder -> holder.only(List.of(indicator.id())))
                .findFirst()
                .orElseGet(() -> KpiSet.ofOne(indicator));
    }

    private static String known(String id, Indicator indicator, Snapshot now) {
        List<String> holders = holders(indicator, now).stream().map(KpiSet::id).toList();
        if (!holders.contains(id)) {
            throw new IllegalArgumentException(
                    "'%s' is not a set or board with this indicator; choose one from the list%s"
                            .formatted(id, Suggestion.didYouMean(id, holders)));
        }
        return id;
    }

    /** The sets and boards that show an indicator. */
    static List<KpiSet> holders(Indicator indicator, Snapshot now) {
        return now.served().stream()
                .filter(set ->
                        set.rows().stream().anyMatch(row -> row.indicator().id().equals(indicator.id())))
                .toList();
    }

    /** The area that is asked for. */
    AreaCode area() {
        return request.areas().get(0);
    }

    /** The address that asks the same. */
    Question address() {
        return addressIn(area());
    }

    /** The address that asks the same of another area. */
    Question addressIn(AreaCode other) {
        return Question.of("/indicators", indicator.id().value())
                .with(SetFields.AREA, other)
                .with(SetFields.PERIOD, request.period())
                .with(SET, set);
    }
}
