package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a score says of its value beside chance, its target, its group, its breaks and its control chart. */
class ScoreTest {

    private static final TestScorer DESK = TestScorer.of("camden\nislington\nboroughs: camden islington", """
            calls  camden    2021 100
            calls  islington 2021 10
            met    camden    2021 60
            met    islington 2021 9
            people camden    2021 10000
            people islington 2021 10000
            """);

    @ParameterizedTest(name = "{0} in {1}, {2} good, beside {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                       | area      | good   | benchmark              | stands
            # one per thousand (0.48 to 1.84) and ten (8.1 to 12.2) beside 5.5
            rate calls per 1000 over people | islington | lower  | boroughs pooled        | BETTER
            rate calls per 1000 over people | camden    | lower  | boroughs pooled        | WORSE
            rate calls per 1000 over people | camden    | higher | boroughs pooled        | BETTER
            rate calls per 1000 over people | camden    | 1 to 2 | boroughs pooled        | HIGHER
            # 60% (50.2 to 69.1) beside 69 of 110
            percentage met over calls       | camden    | higher | boroughs pooled        | SIMILAR
            # a pooled count is of many areas, and their mean is not
            count calls                     | camden    | lower  | boroughs pooled        | -
            count calls                     | camden    | lower  | boroughs mean-of-rates | WORSE
            # no parts, no group
            mean met over calls             | camden    | lower  | boroughs pooled        | -
            count calls                     | camden    | lower  | -                      | -
            """)
    void howAValueStandsToItsGroup(String measure, String area, String good, String benchmark, String stands) {
        Defined indicator = Defined.as(measure).good(good);
        Score score = DESK.score(benchmark.equals("-") ? indicator : indicator.benchmark(benchmark), area, "2021-12");
        assertThat(score.againstGroup().map(Enum::name).orElse("-")).isEqualTo(stands);
    }

    @ParameterizedTest(name = "{0} good, target {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # good | target              | ten calls (4.8 to 18.4) stand
            lower  | 20                  | BETTER
            higher | 20                  | WORSE
            lower  | 18                  | SIMILAR
            lower  | 4                   | WORSE
            lower  | -                   | -
            """)
    void howAValueStandsToItsTarget(String good, String target, String stands) {
        Defined indicator = Defined.as("count calls").good(good);
        Score score = DESK.score(target.equals("-") ? indicator : indicator.target(target), "islington", "2021-12");
        assertThat(score.againstTarget().map(Enum::name).orElse("-")).isEqualTo(stands);
    }

    @Test
    void aChangeThatIsAimedAtIsNoYardstickForTheValue() {
        Score score = DESK.score(Defined.as("count calls").judgingTheChange().target("-10"), "islington", "2021-12");
        assertThat(score.againstTarget()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"lower, LOWER", "higher, HIGHER", "20 to 40, NONE", "monitored, NONE"})
    void whichWayIsGood(String good, Polarity polarity) {
        assertThat(DESK.score(Defined.as("count calls").good(good), "islington", "2021-12")
                        .polarity())
                .isEqualTo(polarity);
    }

    @ParameterizedTest(name = "from {0} on: within {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # counted otherwise from | the year 2021 has both
            2020-12                  | false
            2021-01                  | false
            2021-02                  | true
            2021-12                  | true
            2022-01                  | false
            """)
    void aBreakIsWithinWhereTheWindowHasMonthsOnBothSides(String month, boolean within) {
        Score score =
                DESK.score(Defined.as("count calls").brokenAt(month, Break.Effect.CAVEAT), "islington", "2021-12");
        assertThat(score.breaksWithin()).hasSize(within ? 1 : 0);
        assertThat(score.sentence().contains("the counting method changed")).isEqualTo(within);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a year of  | then | the latest month says | against a target of 17
            10 12        | 11   | COMMON_CAUSE          | CONSISTENTLY_PASSES
            10 12        | 30   | CONCERN               | HIT_AND_MISS
            10 12        | 1    | IMPROVEMENT           | CONSISTENTLY_PASSES
            # one month alone is no chart
            -            | 11   | -                     | -
            """)
    void whatTheControlChartSays(String before, String then, String variation, String assurance) {
        Period year = Period.ofYear(2020);
        String months = before.equals("-")
                ? ""
                : IntStream.range(0, 12)
                        .mapToObj(i -> "calls islington %s %s\n"
                                .formatted(year.start().plusMonths(i), before.split(" ")[i % 2]))
                        .collect(Collectors.joining());
        Score score = TestScorer.islington(months + "calls islington 2021-01 " + then)
                .score(Defined.as("count calls").window("month").target("17"), "islington", "2021-01");
        assertThat(score.variation().map(Enum::name).orElse("-")).isEqualTo(variation);
        assertThat(score.assurance().map(Enum::name).orElse("-")).isEqualTo(assurance);
    }

    @Test
    void withoutAValueThereIsNothingToSay() {
        Score score = DESK.score(
                Defined.as("count calls")
                        .target("20")
                        .benchmark("boroughs mean-of-rates")
                        .brokenAt("2022-06", Break.Effect.CAVEAT),
                "islington",
                "2022-12");
        assertThat(score.result()).isInstanceOf(Score.NotScored.class);
        assertThat(score.interval(Confidence.P95)).isEmpty();
        assertThat(score.againstTarget()).isEmpty();
        assertThat(score.againstGroup()).isEmpty();
        assertThat(score.breaksWithin()).isEmpty();
        assertThat(score.variation()).isEmpty();
        assertThat(score.assurance()).isEmpty();
    }
}
