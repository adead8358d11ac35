package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.callover.kpi.control.Control;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final String PLACES = "camden\nislington\nhackney\nnorth: camden islington hackney@2021-06/";
    private static final String EVERYWHERE = "camden islington hackney north";
    private static final Period MONTHS = Period.parse("2020-03/2022-11");

    private static final List<Indicator> INDICATORS = Stream.of(
                    Defined.as("count calls")
                            .title("Rolling")
                            .target("-5% on year-earlier")
                            .amberWithin("5%")
                            .benchmark("north pooled highest-first"),
                    Defined.as("count calls").title("To date").window("fytd").target("FY2021-22 300, FY2022-23 280"),
                    Defined.as("rate calls per 1000 over population")
                            .title("Rate")
                            .window("financial-year"),
                    Defined.as("percentage solved over calls")
                            .title("Solved")
                            .window("quarter")
                            .benchmark("north mean-of-rates best-first"),
                    Defined.as("count solved").title("Hidden").window("month").suppressBelow(5),
                    Defined.as("count calls")
                            .title("Broken")
                            .window("rolling-3")
                            .brokenAt("2021-04", Break.Effect.BLOCK)
                            .pairedWith("test.rolling"),
                    Defined.as("level homes").title("Level").window("latest"),
                    Defined.unscored(Status.IN_DEVELOPMENT).title("Later"))
            .map(Defined::indicator)
            .toList();

    private static final KpiSet SET = new KpiSet(
            "test",
            "Test",
            KpiSet.Kind.SET,
            null,
            INDICATORS.stream().map(KpiSet.Row::of).toList());

    /** Also of what is hidden: that something is asked for after something else shows no more of it. */
    @Property(tries = 25)
    void aHistoryIsWhatTheScorecardsOfItsMonthsSay(@ForAll long seed) {
        Scorer scorer = scorer(observations(new Random(seed)));
        Map<String, String> cards = new LinkedHashMap<>();
        MONTHS.stream()
                .map(month -> TestScorer.request(SET, EVERYWHERE, month.toString()))
                .flatMap(request -> scorer.score(request).scores().stream())
                .forEach(score -> cards.putIfAbsent(place(score), said(score)));
        Map<String, String> history = new LinkedHashMap<>();
        scorer.history(TestScorer.request(SET, EVERYWHERE, MONTHS.toString()))
                .forEach(score -> assertThat(history.put(place(score), said(score)))
                        .as("given once: %s", place(score))
                        .isNull());
        assertThat(history).containsExactlyInAnyOrderEntriesOf(cards);
    }

    @Test
    void itGoesRowByRowMonthByMonthAreaByArea() {
        Scorer scorer = scorer("calls camden 2021-01 5\ncalls camden 2021-02 6");
        KpiSet set = new KpiSet(
                "test",
                "Test",
                KpiSet.Kind.SET,
                null,
                Stream.of(
                                Defined.as("count calls").title("A"),
                                Defined.unscored(Status.RETIRED).title("B"))
                        .map(defined -> KpiSet.Row.of(defined.window("month").indicator()))
                        .toList());
        assertThat(scorer.history(TestScorer.request(set, "camden hackney", "2021-01/2021-02"))
                        .map(score -> score.row().title() + " " + score.area().code() + " " + score.period()))
                .containsExactly(
                        "A camden 2021-01",
                        "A hackney 2021-01",
                        "A camden 2021-02",
                        "A hackney 2021-02",
                        "B camden null",
                        "B hackney null");
    }

    private static Scorer scorer(String observations) {
        Areas areas = Places.of(PLACES);
        Dataset dataset = Told.dataset(observations);
        return new Scorer(areas, dataset, id -> INDICATORS.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst());
    }

    private static String observations(Random random) {
        StringBuilder lines = new StringBuilder();
        for (String area : List.of("camden", "islington", "hackney")) {
            lines.append("population %s 2019 %d%n".formatted(area, 900 + random.nextInt(200)));
            lines.append("homes %s 2021-05 %d%n".formatted(area, random.nextInt(9)));
            Period.parse("2019-01/2022-11").stream()
                    .filter(month -> random.nextInt(60) > 0)
                    .forEach(month -> {
                        int calls = 10 + random.nextInt(30);
                        lines.append("calls %s %s %d%n".formatted(area, month, calls));
                        lines.append("solved %s %s %d%n".formatted(area, month, random.nextInt(10)));
                    });
        }
        return lines.toString();
    }

    private static String place(Score score) {
        return "%s %s %s".formatted(score.row().title(), score.area().code(), score.period());
    }

    private static String said(Score score) {
        return score.sentence()
                + score.rag()
                + score.interval(Confidence.P95)
                + score.againstGroup()
                + score.againstTarget()
                + controlled(score)
                + (score.result() instanceof Score.Scored scored
                        ? "" + scored.comparison() + scored.standing() + scored.forecast()
                                + scored.rating().reason()
                        : score.result());
    }

    private static String controlled(Score score) {
        return score.result() instanceof Score.Scored scored
                        && scored.controlPoint().read() instanceof Control.Charted charted
                ? charted.reading() + " " + charted.assurance()
                : "";
    }
}
