package org.callover.kpi.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.XmrPhase;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an example may expect of a score, under the keys of {@code then:}. A part that the score lacks has no
 * key.
 */
final class ScoreByKey {

    private final Map<String, Object> found = new LinkedHashMap<>();
    private final Score score;

    private ScoreByKey(Score score) {
        this.score = score;
    }

    /** The score as values by key: {@link Quantity} for exact numbers, {@link Double} for other numbers. */
    static Map<String, Object> of(Score score) {
        ScoreByKey findings = new ScoreByKey(score);
        if (score.result() instanceof Scored scored) {
            findings.scored(scored);
        } else {
            findings.unscored(((NotScored) score.result()).why());
        }
        findings.put("sentence", score.sentence());
        return findings.found;
    }

    private void scored(Scored scored) {
        figure(scored.figure());
        comparison(scored.comparison());
        score.common().ifPresent(common -> {
            put("commonSame", Quantity.of(common.same()));
            put("commonOf", Quantity.of(common.of()));
        });
        rating(scored.rating());
        put("againstTarget", score.againstTarget().orElse(null));
        scored.standings().stream().limit(1).forEach(this::standing);
        scored.standings().stream().skip(1).limit(1).forEach(this::second);
        put("againstGroup", score.againstGroup().orElse(null));
        control(scored.controlPoint().read());
        put(
                "forecast",
                scored.forecast() == null ? null : scored.forecast().figure().value());
        put("reading", scored.paired() == null ? null : scored.paired().reading());
    }

    private void figure(Figure figure) {
        put("period", figure.period());
        put("value", figure.value());
        put("display", score.display(figure.value()));
        put("numerator", figure.denominator() == null ? null : figure.numerator());
        put("denominator", figure.denominator());
        put("denominatorPeriod", figure.denominatorPeriod());
        score.interval(Confidence.P95).ifPresent(interval -> {
            put("lower", interval.lower());
            put("upper", interval.upper());
        });
    }

    private void unscored(Unscored why) {
        put("period", why.period());
        put("reason", why.reason());
        put("missingMonths", listed(why.missing()));
        put("partialValue", why.partialValue());
    }

    private void comparison(Comparison comparison) {
        put("comparatorPeriod", comparison.period());
        if (comparison instanceof Compared compared) {
            put("comparatorValue", compared.before().value());
            put("change", compared.change());
            put("percentChange", compared.percentChange());
            put("percentReason", compared.percentReason());
            put("multiple", score.indicator().scale().changesAsMultiple() ? compared.multiple() : null);
            put("movement", compared.movement());
            put("assessment", compared.assessment());
            put("significance", compared.significance());
            put("z", compared.test() == null ? null : compared.test().z());
            put("untested", compared.tried().untested());
            put("sharedMonths", counted(compared.tried().sharedMonths()));
            if (compared.matched() != null) {
                put("matchedValue", compared.now().value());
                put("matchedMembers", counted(compared.matched().members().size()));
            }
            put(
                    "fromDenominator",
                    compared.parts() == null ? null : compared.parts().fromDenominator());
        } else {
            put("comparisonReason", ((NotCompared) comparison).reason());
        }
    }

    private void rating(Rating rating) {
        put("target", rating.target());
        put("rag", rating.rag());
        put("notRated", rating.notRated().orElse(null));
        put("ragReason", rating.reason());
    }

    private void standing(Standing standing) {
        put("groupValue", standing.figure().value());
        put("groupPercentChange", standing.figure().percentChange());
        put("gap", standing.gap());
        if (standing.rank() instanceof Ranked ranked) {
            put("rank", Quantity.of(ranked.position()));
            put("of", Quantity.of(ranked.of()));
            put("rankValue", ranked.value());
        } else if (standing.rank() instanceof NotRanked none) {
            put("rankReason", none.why());
        }
    }

    private void second(Standing standing) {
        put("secondGroupValue", standing.figure().value());
        put("secondGap", standing.gap());
        if (standing.rank() instanceof Ranked ranked) {
            put("secondRank", Quantity.of(ranked.position()));
            put("secondOf", Quantity.of(ranked.of()));
        }
    }

    private void control(Control control) {
        if (control instanceof Control.Charted charted) {
            XmrPhase phase = charted.reading().phase();
            put("chartMean", phase.mean());
            phase.lower().ifPresent(limit -> put("chartLower", limit));
            phase.upper().ifPresent(limit -> put("chartUpper", limit));
            put("chartRules", listed(charted.reading().latest().rules()));
            put(
                    "chartGaps",
                    listed(charted.gaps().stream().map(NativeRun.Gap::period).toList()));
            put("variation", charted.variation());
            put("assurance", charted.assurance().orElse(null));
        } else if (control instanceof Control.Trended trended) {
            put("trend", trended.test().finding());
        } else {
            put("chartReason", ((Control.NotCharted) control).code());
        }
    }

    private static @Nullable Quantity counted(int number) {
        return number == 0 ? null : Quantity.of(number);
    }

    /** The values in one text; null if there are none. */
    private static @Nullable String listed(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void put(String key, @Nullable Object value) {
        if (value != null) {
            found.put(key, value);
        }
    }
}
