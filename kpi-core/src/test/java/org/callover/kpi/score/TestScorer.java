package org.callover.kpi.score;

import java.util.Arrays;
import java.util.List;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Places;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** Areas and observations at hand, and indicators scored with them. */
public record TestScorer(Areas areas, Dataset dataset) {

    /** Islington, with what was observed there. */
    public static TestScorer islington(String observations) {
        return of("islington", observations);
    }

    public static TestScorer of(String places, String observations) {
        return new TestScorer(Places.of(places), Told.dataset(observations));
    }

    public Score score(Defined indicator, String area, String period) {
        return scorecard(area, period, indicator).scores().get(0);
    }

    public Score.Scored scored(Defined indicator, String area, String period) {
        return (Score.Scored) score(indicator, area, period).result();
    }

    /** The score over another window than the indicator's own. */
    public Score.Scored score(Indicator indicator, Window window, String area, String period) {
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(indicator)));
        ScoreRequest request = new ScoreRequest(set, List.of(new AreaCode(area)), Period.parse(period), window, null);
        return (Score.Scored)
                new Scorer(areas, dataset).score(request).scores().get(0).result();
    }

    public Scorecard scorecard(String area, String period, Defined... indicators) {
        List<Indicator> defined =
                Arrays.stream(indicators).map(Defined::indicator).toList();
        List<KpiSet.Row> rows = defined.stream().map(KpiSet.Row::of).toList();
        KpiSet set = new KpiSet("test", "Test", KpiSet.Kind.SET, null, rows);
        return new Scorer(areas, dataset, id -> defined.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .score(request(set, area, period));
    }

    /** A request for areas parted by spaces, with nothing overridden. */
    public static ScoreRequest request(KpiSet set, String areas, String period) {
        List<AreaCode> codes = areas.isEmpty()
                ? List.of()
                : Arrays.stream(areas.split(" ")).map(AreaCode::new).toList();
        return new ScoreRequest(set, codes, Period.parse(period), null, null);
    }
}
