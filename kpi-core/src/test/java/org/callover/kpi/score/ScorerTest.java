package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    private static final String PLACES = """
            camden
            islington
            central-north: camden islington
            """;

    /** Every reason for which there is no score; the two for which there is no comparison are {@link ComparisonTest}'s. */
    @ParameterizedTest(name = "{0} of {1} in {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                                | window    | area          | period  | reason             | in words
            count calls                              | month     | islington     | 2020-12 | INCOMPLETE_PERIOD  | December 2020 is missing
            count calls                              | rolling-3 | islington     | 2021-03 | INCOMPLETE_PERIOD  | February 2021 is missing
            count calls                              | month     | central-north | 2021-03 | INCOMPLETE_GROUP   | Camden is incomplete: March 2021 is missing
            percentage calls over none               | month     | islington     | 2021-01 | ZERO_DENOMINATOR   | the denominator is zero
            rate calls per 1000 over people          | month     | islington     | 2021-01 | NO_DENOMINATOR     | there is no people for 2021 or an earlier year
            level confidence                         | latest    | central-north | 2021-03 | NOT_ADDITIVE       | percentages cannot be added up, and none is held for the group itself
            level confidence                         | latest    | islington     | 2020-12 | NO_DATA            | there are no observations up to December 2020
            in development                           | month     | islington     | 2021-01 | IN_DEVELOPMENT     | the indicator is in development
            retired                                  | month     | islington     | 2021-01 | RETIRED            | the indicator is retired
            """)
    void whatCannotBeScoredSaysWhy(
            String measure, String window, String area, String period, UnscoredReason reason, String inWords) {
        Defined indicator = defined(measure).window(window);
        Unscored why =
                why(desk().score(measure.contains("confidence") ? indicator.inPerCent() : indicator, area, period));
        assertThat(why.reason()).isEqualTo(reason);
        assertThat(why.text()).isEqualTo(inWords);
    }

    @Test
    void oneBadCellNeverTakesTheGridDown() {
        Scorecard card = desk().scorecard(
                        "camden islington central-north",
                        "2021-03",
                        defined("count calls").window("month").target("100"),
                        defined("rate calls per 1000 over none").window("month"),
                        defined("in development"));
        assertThat(card.scores())
                .extracting(score -> score.area().code() + " " + told(score))
                .containsExactly(
                        "camden INCOMPLETE_PERIOD",
                        "camden INCOMPLETE_PERIOD",
                        "camden IN_DEVELOPMENT",
                        "islington 120",
                        "islington ZERO_DENOMINATOR",
                        "islington IN_DEVELOPMENT",
                        "central-north INCOMPLETE_GROUP",
                        "central-north INCOMPLETE_GROUP",
                        "central-north IN_DEVELOPMENT");
        assertThat(card.unscored()).isEqualTo(8);
        assertThat(card.ragCounts())
                .containsEntry(Rag.RED, 1)
                .containsEntry(Rag.GREEN, 0)
                .hasSize(4);
    }

    /** Rows of so large a grid are scored side by side, and come out in the same order with the same scores. */
    @Test
    void aLargeGridIsWhatItsAreasAreByThemselves() {
        List<String> places = IntStream.range(0, 70).mapToObj(i -> "place-" + i).toList();
        String names = String.join(" ", places);
        String observations = IntStream.range(0, 70)
                .mapToObj(i -> "calls place-%d 2020-03 %d%ncalls place-%d 2021-03 %d".formatted(i, 90 + i, i, 120 - i))
                .collect(Collectors.joining("\n"));
        TestScorer desk = TestScorer.of(String.join("\n", places) + "\nall: " + names, observations);
        Defined[] indicators = IntStream.range(0, 75)
                .mapToObj(i -> defined("count calls")
                        .title("Calls " + i)
                        .window("month")
                        .target(Integer.toString(50 + i))
                        .benchmark("all pooled highest-first"))
                .toArray(Defined[]::new);
        List<String> apart = places.stream()
                .flatMap(place -> desk.scorecard(place, "2021-03", indicators).scores().stream())
                .map(ScorerTest::said)
                .toList();
        assertThat(desk.scorecard(names, "2021-03", indicators).scores())
                .extracting(ScorerTest::said)
                .hasSize(5_250)
                .isEqualTo(apart);
    }

    private static String said(Score score) {
        return "%s %s %s".formatted(score.sentence(), score.rag(), ((Score.Scored) score.result()).standing());
    }

    @ParameterizedTest(name = "{0} asked of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # period            | row's window | scored over
            2021-03             | month        | 2021-03
            2021-03             | rolling-3    | 2021-01/2021-03
            2021-03             | quarter      | 2021-01/2021-03
            # a longer period is itself the window
            2021-01/2021-02     | month        | 2021-01/2021-02
            FY2020-21           | rolling-3    | 2020-04/2021-03
            # but what is most recent stays so
            FY2020-21           | latest       | 2021-03
            2021-01/2021-02     | latest       | 2021-01
            """)
    void aMonthIsTheAnchorAndALongerPeriodIsTheWindow(String period, String window, Period over) {
        Score score = desk().score(defined("count calls").window(window), "islington", period);
        assertThat(
                        score.result() instanceof Score.Scored scored
                                ? scored.figure().period()
                                : why(score).period())
                .isEqualTo(over);
    }

    @Test
    void aRequestMayHaveAWindowAndAComparatorOfItsOwn() {
        KpiSet set = set(row(defined("count calls").window("rolling-12"), null));
        ScoreRequest asked = new ScoreRequest(
                set,
                List.of(new AreaCode("islington")),
                Period.parse("2021-03"),
                Window.MONTH,
                new Comparator.Baseline(Period.parse("2021-01")));
        Score score = new Scorer(desk().areas(), desk().dataset())
                .score(asked)
                .scores()
                .get(0);
        assertThat(told(score)).isEqualTo("120");
        assertThat(((Score.Scored) score.result()).comparison().period()).hasToString("2021-01");
    }

    @Test
    void aRowWithAnAreaOfItsOwnIsScoredThereOnly() {
        KpiSet set = set(
                row(defined("count calls").window("month"), null),
                row(defined("count calls").window("month"), new AreaCode("islington")));
        Scorecard card = new Scorer(desk().areas(), desk().dataset())
                .score(TestScorer.request(set, "camden central-north", "2021-01"));
        assertThat(card.scores())
                .extracting(score -> score.area().code().value())
                .containsExactly("camden", "islington", "central-north");
    }

    @Test
    void theScorecardSaysWhatItWasMadeFrom() {
        Areas areas = Places.of(PLACES);
        Instant imported = Instant.parse("2021-04-06T10:00:00Z");
        DatasetBuilder data = Dataset.EMPTY.toBuilder();
        data.add(Observation.of(
                new SeriesId("calls"), new AreaCode("camden"), Period.parse("2021-03"), BigDecimal.ONE, 7));
        Scorecard card = new Scorer(areas, data.build(7, imported))
                .score(TestScorer.request(set(row(defined("count calls"), null)), "camden", "2021-03"));
        assertThat(card.revision()).isEqualTo(7);
        assertThat(card.asAt()).isEqualTo(imported);
        assertThat(card.period()).hasToString("2021-03");
        assertThat(card.areas()).extracting(Area::name).containsExactly("Camden");
    }

    @Test
    void theSameQuestionOfTheSameDataHasTheSameAnswer() {
        Defined indicator = defined("rate calls per 1000 over population").benchmark("central-north highest-first");
        Scorecard first = desk().scorecard("camden islington", "2021-01", indicator);
        Scorecard again = desk().scorecard("camden islington", "2021-01", indicator);
        assertThat(again.scores().stream().map(Score::sentence).toList())
                .isEqualTo(first.scores().stream().map(Score::sentence).toList());
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk().score(defined("count calls"), "atlantis", "2021-03"))
                .withMessage("there is no area atlantis");
    }

    private static TestScorer desk() {
        return TestScorer.of(PLACES, """
                calls      camden    2021-01 90
                calls      islington 2021-01 100
                calls      islington 2021-03 120
                none       islington 2021-01 0
                none       islington 2021-03 0
                none       camden    2021    0
                confidence camden    2021-01 60
                confidence islington 2021-01 62
                """);
    }

    private static Defined defined(String measure) {
        return switch (measure) {
            case "in development" -> Defined.unscored(Status.IN_DEVELOPMENT);
            case "retired" -> Defined.unscored(Status.RETIRED);
            default -> Defined.as(measure);
        };
    }

    private static KpiSet set(KpiSet.Row... rows) {
        return new KpiSet(
                "test", "Test", KpiSet.Kind.BOARD, null, Stream.of(rows).toList());
    }

    private static KpiSet.Row row(Defined defined, @Nullable AreaCode area) {
        KpiSet.Row row = KpiSet.Row.of(defined.indicator());
        return new KpiSet.Row(
                row.indicator(), "Section", row.title(), row.window(), row.comparator(), area, row.decimals());
    }

    private static String told(Score score) {
        return score.result() instanceof Score.Scored scored
                ? scored.figure().value().toString()
                : why(score).reason().toString();
    }

    private static Unscored why(Score score) {
        return ((Score.NotScored) score.result()).why();
    }
}
