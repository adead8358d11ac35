package org.callover.gateway.pages.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callover.gateway.composition.Footnotes;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.compare.ComparePage.Pair;
import org.callover.gateway.pages.compare.ComparePage.PairedRow;
import org.callover.gateway.pages.compare.CompareQuestion.Side;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.pages.score.ShownScore.ShownChange;
import org.callover.gateway.pages.score.ShownScores;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;
import org.jspecify.annotations.Nullable;

/**
 * Makes the two sides of a comparison. Of two periods, each row is scored once more with the earlier one as its
 * baseline, which is what {@code compare=} asks of the API; nothing is subtracted here.
 */
final class ComparedCards {

    private final Snapshot now;
    private final CompareQuestion asked;
    private final ShownScores shown;
    private final List<Score> ones;
    private final List<Score> others;

    ComparedCards(Snapshot now, CompareQuestion asked) {
        this.now = now;
        this.asked = asked;
        this.shown = new ShownScores(Footnotes.of(now));
        this.ones = now.scorer().score(asked.scores(asked.one())).scores();
        this.others = now.scorer().score(asked.scores(asked.other())).scores();
    }

    Pair pair() {
        Map<Integer, Score> compared = asked.isOfPeriods() ? compared() : Map.of();
        List<PairedRow> rows = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Score one = ones.get(i);
            Score other = others.get(i);
            rows.add(new PairedRow(
                    shown.plain(one),
                    shown.plain(other),
                    asked.isOfPeriods() ? change(one, other, compared.get(i)) : null));
        }
        boolean isOfPeriods = asked.isOfPeriods();
        return new Pair(
                asked.set().title(),
                Question.of("/boards", asked.set().id())
                        .with(SetFields.AREA, asked.other().area())
                        .with(SetFields.PERIOD, asked.other().period())
                        .toString(),
                isOfPeriods ? area(asked.one()) : asked.one().period().label(),
                isOfPeriods ? asked.one().period().label() : area(asked.one()),
                isOfPeriods ? asked.other().period().label() : area(asked.other()),
                isOfPeriods,
                rows);
    }

    private String area(Side side) {
        return now.catalogue().areas().get(side.area()).name();
    }

    /** The later scores with the earlier figures as their baselines, by the place of their row in the set. */
    private Map<Integer, Score> compared() {
        Map<Period, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < others.size(); i++) {
            Period earlier = ones.get(i).period();
            if (earlier != null && isComparable(ones.get(i), others.get(i))) {
                places.computeIfAbsent(earlier, unseen -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, Score> compared = new HashMap<>();
        places.forEach((earlier, rows) -> {
            List<Score> scores = now.scorer().score(request(earlier, rows)).scores();
            for (int i = 0; i < rows.size(); i++) {
                compared.put(rows.get(i), scores.get(i));
            }
        });
        return compared;
    }

    private ScoreRequest request(Period earlier, List<Integer> places) {
        List<KpiSet.Row> rows =
                places.stream().map(place -> asked.set().rows().get(place)).toList();
        ScoreRequest later = asked.scores(asked.other()).of(rows);
        return new ScoreRequest(
                later.set(), later.areas(), later.period(), later.window(), Comparator.parse(earlier.toString()));
    }

    /** Whether both are figures of periods of one length, of which one is not the other. */
    private static boolean isComparable(Score one, Score other) {
        return one.result() instanceof Scored earlier
                && other.result() instanceof Scored later
                && earlier.figure().period().months() == later.figure().period().months()
                && !earlier.figure().period().equals(later.figure().period());
    }

    private static ShownChange change(Score one, Score other, @Nullable Score compared) {
        if (compared != null && compared.result() instanceof Scored scored) {
            return ShownScores.change(compared, scored.comparison());
        }
        return new ShownChange(null, whyNot(one, other), "");
    }

    private static String whyNot(Score one, Score other) {
        if (one.result() instanceof NotScored || other.result() instanceof NotScored) {
            return "There are not two figures to compare.";
        }
        return Objects.equals(one.period(), other.period())
                ? "Both are the same figure."
                : "The two figures are of periods of different lengths.";
    }
}
