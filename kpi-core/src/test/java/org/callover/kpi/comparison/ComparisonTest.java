package org.callover.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Series;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.statistics.ChangeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest(name = "good is {0}: {1} to {2} is {5} and {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # good     | before | now  | change | per cent           | movement | assessment
            lower      | 439    | 383  | -56    | -12.75626423690205 | DOWN     | BETTER
            lower      | 16     | 25   | 9      | 56.25              | UP       | WORSE
            lower      | 20     | 20   | 0      | 0                  | LEVEL    | SAME
            higher     | 40     | 50   | 10     | 25                 | UP       | BETTER
            higher     | 50     | 40   | -10    | -20                | DOWN     | WORSE
            higher     | 40     | 40.0 | 0      | 0                  | LEVEL    | SAME
            monitored  | 40     | 50   | 10     | 25                 | UP       | NEUTRAL
            monitored  | 40     | 40   | 0      | 0                  | LEVEL    | NEUTRAL
            # outside a range nearer to it is better, whichever way; inside it neither way is
            20 to 40   | 50     | 45   | -5     | -10                | DOWN     | BETTER
            20 to 40   | 10     | 15   | 5      | 50                 | UP       | BETTER
            20 to 40   | 15     | 10   | -5     | -33.33333333333333 | DOWN     | WORSE
            20 to 40   | 25     | 35   | 10     | 40                 | UP       | NEUTRAL
            20 to 40   | 20     | 40   | 20     | 100                | UP       | NEUTRAL
            20 to 40   | 30     | 30   | 0      | 0                  | LEVEL    | NEUTRAL
            20 to 40   | 50     | 50   | 0      | 0                  | LEVEL    | SAME
            20 to 40   | 50     | 40   | -10    | -20                | DOWN     | BETTER
            20 to 40   | 40     | 41   | 1      | 2.5                | UP       | WORSE
            20 to 40   | 50     | 10   | -40    | -80                | DOWN     | SAME
            # from zero there is no percentage, and to zero there is
            lower      | 0      | 5    | 5      | -                  | UP       | WORSE
            lower      | 0      | 0    | 0      | 0                  | LEVEL    | SAME
            lower      | 5      | 0    | -5     | -100               | DOWN     | BETTER
            # a change from below zero is of the magnitude
            lower      | -4     | -6   | -2     | -50                | DOWN     | BETTER
            """)
    void aChangeIsTheValueLessTheOneBefore(
            String good, String before, String now, String change, String percent, String movement, String assessment) {
        Compared compared = (Compared) scored(
                        Defined.as("count calls").good(good),
                        "calls islington 2020 %s%ncalls islington 2021 %s".formatted(before, now))
                .comparison();
        assertThat(compared.change()).hasToString(change);
        assertThat(Objects.toString(compared.percentChange(), "-")).isEqualTo(percent);
        assertThat(compared.fromZero()).isEqualTo(percent.equals("-"));
        assertThat(compared.movement()).hasToString(movement);
        assertThat(compared.assessment()).hasToString(assessment);
    }

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}, z {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure         | before  | now     | significance    | z
            count             | 439     | 383     | NOT_SIGNIFICANT | -1.953
            count             | 16      | 25      | NOT_SIGNIFICANT | 1.401
            count             | 33      | 34      | NOT_SIGNIFICANT | 0.121
            count             | 7       | 2       | NOT_SIGNIFICANT | -1.661
            count             | 199     | 332     | STRONG          | 5.814
            count             | 0       | 0       | NOT_SIGNIFICANT | 0.000
            # a rate is tested on its events, over the people there were
            rate              | 100 of 1000 | 130 of 1300 | NOT_SIGNIFICANT | -0.006
            rate              | 100 of 1000 | 130 of 1000 | SIGNIFICANT | 1.979
            # a percentage on its parts
            percentage        | 40 of 100   | 60 of 100   | SIGNIFICANT | 2.828
            percentage        | 400 of 1000 | 410 of 1000 | NOT_SIGNIFICANT | 0.456
            # more than all of it is no proportion, and a mean has no parts to test
            percentage        | 110 of 100  | 60 of 100   | -           | -
            mean              | 40 of 100   | 60 of 100   | -           | -
            """)
    void everyChangeThatHasPartsIsTestedAgainstChance(
            String measure, String before, String now, String significance, String z) {
        String of = measure.equals("rate") ? " per 1 over whole" : measure.equals("count") ? "" : " over whole";
        ChangeTest test = ((Compared)
                        scored(Defined.as(measure + " calls" + of), held("2020", before) + held("2021", now))
                                .comparison())
                .test();
        assertThat(test == null ? "-" : test.significance().name()).isEqualTo(significance);
        assertThat(test == null ? "-" : "%.3f".formatted(test.z())).isEqualTo(z);
    }

    private static String held(String year, String parts) {
        String[] counted = parts.split(" of ");
        return "calls islington %s %s%n".formatted(year, counted[0])
                + (counted.length == 1 ? "" : "whole islington %s %s%n".formatted(year, counted[1]));
    }

    @ParameterizedTest(name = "a break at {0} that is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # counted otherwise from, and then
            2021-01 | BLOCK  | SERIES_BREAK: the counting method changed in January 2021: recording rules changed
            2020-02 | BLOCK  | SERIES_BREAK: the counting method changed in February 2020: recording rules changed
            2021-12 | BLOCK  | SERIES_BREAK: the counting method changed in December 2021: recording rules changed
            2021-01 | CAVEAT | compared, with 1 caveat
            # what lies before both or after both does not part them
            2020-01 | BLOCK  | compared, with 0 caveats
            2022-01 | BLOCK  | compared, with 0 caveats
            2020-01 | CAVEAT | compared, with 0 caveats
            """)
    void aBreakBetweenThePeriodsIsRefusedOrSaid(String from, Series.Break.Effect effect, String then) {
        Score.Scored scored = scored(
                Defined.as("count calls").brokenAt(from, effect).target("-5% on year-earlier"),
                "calls islington 2020 500\ncalls islington 2021 400");
        assertThat(
                        scored.comparison() instanceof Compared compared
                                ? "compared, with %d caveat%s"
                                        .formatted(
                                                compared.breaks().size(),
                                                compared.breaks().size() == 1 ? "" : "s")
                                : ((NotCompared) scored.comparison()).reason() + ": "
                                        + ((NotCompared) scored.comparison()).text())
                .isEqualTo(then);
        // what is aimed at falls with what it is measured on
        assertThat(scored.rating().rag()).isEqualTo(then.startsWith("compared") ? Rag.GREEN : Rag.NOT_RATED);
    }

    @Test
    void theChangeOfAPercentageIsInPoints() {
        Compared compared =
                (Compared) scored(Defined.as("percentage met over calls").good("higher"), """
                met   islington 2020 0
                calls islington 2020 50
                met   islington 2021 1
                calls islington 2021 50
                """)
                        .comparison();
        assertThat(compared.change()).hasToString("2");
        assertThat(compared.percentChange()).isNull();
        assertThat(compared.fromZero()).isFalse();
    }

    @ParameterizedTest(name = "{0} of {1}: {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
            # compare         | window     | before | over
            year-earlier      | fytd       | 60     | 2022-04/2022-10
            previous          | fytd       | 60     | 2022-04/2022-10
            previous          | month      | 11     | 2023-09
            year-earlier      | month      | 9      | 2022-10
            previous          | rolling-3  | 30     | 2023-05/2023-07
            years-earlier-6   | fytd       | 50     | 2017-04/2017-10
            FY2017-18         | fytd       | 50     | 2017-04/2017-10
            """)
    void theSpanComparedWithIsTheComparators(String compare, String window, String before, String over) {
        Compared compared = (Compared) TestScorer.islington("""
                        calls islington 2017-04/2017-10 50
                        calls islington 2022-04/2022-09 51
                        calls islington 2022-10         9
                        calls islington 2023-04         10
                        calls islington 2023-05/2023-07 30
                        calls islington 2023-08         10
                        calls islington 2023-09         11
                        calls islington 2023-10         12
                        """)
                .scored(Defined.as("count calls").window(window).compare(compare), "islington", "2023-10")
                .comparison();
        assertThat(compared.before().value()).hasToString(before);
        assertThat(compared.period()).hasToString(over);
    }

    @Test
    void theValueStandsWhereTheComparisonIsMissing() {
        Score.Scored scored = scored(Defined.as("count calls").target("-5% on year-earlier"), """
                calls islington 2020-01/2020-11 400
                calls islington 2021            383
                """);
        assertThat(scored.figure().value()).hasToString("383");
        NotCompared comparison = (NotCompared) scored.comparison();
        assertThat(comparison.reason()).isEqualTo(UnscoredReason.INCOMPLETE_PERIOD);
        assertThat(comparison.text()).isEqualTo("December 2020 is missing");
        assertThat(comparison.period()).hasToString("2020-01/2020-12");
        assertThat(scored.rating().rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(scored.rating().reason())
                .isEqualTo("the target is -5% on year-earlier, but December 2020 is missing");
    }

    @ParameterizedTest(name = "{0} compared with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                            | with      | comparison
            count calls                          | FY2017-18 | UNEQUAL_LENGTHS: a figure for 6 months cannot be compared with one for 12
            rate calls per 1000 over population  | FY2017-18 | UNEQUAL_LENGTHS: a figure for 6 months cannot be compared with one for 12
            percentage met over calls            | FY2017-18 | compared
            mean met over calls                  | FY2017-18 | compared
            count calls                          | none      | NO_COMPARATOR: no comparison was asked for
            """)
    void countsAndRatesOverUnequalSpansAreNotCompared(String measure, String with, String outcome) {
        Comparison comparison = TestScorer.islington("""
                        calls      islington FY2017-18       1000
                        met        islington FY2017-18       900
                        calls      islington 2023-01/2023-06 500
                        met        islington 2023-01/2023-06 450
                        population islington 2017            1000
                        """)
                .scored(Defined.as(measure).window("rolling-6").compare(with), "islington", "2023-06")
                .comparison();
        assertThat(comparison instanceof NotCompared none ? none.reason() + ": " + none.text() : "compared")
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "at {0}, {1}: {2} of {3} beside {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # at    | compare      | value | of              | beside
            2023-12 | year-earlier | 64    | 2023-09         | 60 of 2022-09
            2023-08 | year-earlier | 62    | 2023-03         | 58 of 2022-03
            2023-12 | previous     | 64    | 2023-09         | 62 of 2023-03
            # no survey in the year up to then: one from long before is no comparison
            2022-04 | year-earlier | 58    | 2022-03         | INCOMPLETE_PERIOD: March 2021 is missing
            2022-04 | previous     | 58    | 2022-03         | 50 of 2019-03
            """)
    void theLatestIsComparedWithTheLastOneAYearBefore(
            String at, String compare, String value, String of, String beside) {
        Score.Scored scored = TestScorer.islington("""
                        confidence islington 2019-03 50
                        confidence islington 2022-03 58
                        confidence islington 2022-09 60
                        confidence islington 2023-03 62
                        confidence islington 2023-09 64
                        """)
                .scored(
                        Defined.as("level confidence")
                                .inPerCent()
                                .window("latest")
                                .compare(compare),
                        "islington",
                        at);
        assertThat(scored.figure().value()).hasToString(value);
        assertThat(scored.figure().period()).hasToString(of);
        assertThat(
                        scored.comparison() instanceof Compared compared
                                ? compared.before().value() + " of " + compared.period()
                                : ((NotCompared) scored.comparison()).reason() + ": "
                                        + ((NotCompared) scored.comparison()).text())
                .isEqualTo(beside);
    }

    private static Score.Scored scored(Defined indicator, String observations) {
        return TestScorer.islington(observations).scored(indicator, "islington", "2021-12");
    }
}
