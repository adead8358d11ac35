package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.Defined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change that is printed as a multiple of the earlier value. */
class MultipleTest {

    private static TestScorer desk(String before, String now) {
        return TestScorer.islington(
                "calls islington 2020 %s\ncalls islington 2021 %s\ntexts islington 2020 1000\n".formatted(before, now)
                        + "texts islington 2021 1000");
    }

    @ParameterizedTest(name = "{1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure | before | now  | is shown as | in the sentence
            count calls | 10   | 70   | 7 times     | rose to 7 times as many, from 10 to 70 calls,
            count calls | 99   | 240  | 2.4 times   | rose to 2.4 times as many, from 99 to 240 calls,
            count calls | 100  | 996  | 10 times    | rose to 10 times as many, from 100 to 996 calls,
            count calls | 10   | 126  | 13 times    | rose to 13 times as many, from 10 to 126 calls,
            count calls | 1    | 2345 | 2,345 times | rose to 2,345 times as many, from 1 to 2,345 calls,
            count calls | 1000 | 1050 | 1.1 times   | rose to 1.1 times as many, from 1,000 to 1,050 calls,
            # never 1 times, a fall, or from nothing
            count calls | 1000 | 1049 | +4.9%       | rose 4.9%, from 1,000 to 1,049 calls,
            count calls | 70   | 10   | -85.7%      | fell 85.7%, from 70 to 10 calls,
            count calls | 70   | 0    | -100.0%     | fell 100.0%, from 70 to 0 calls,
            count calls | 70   | 70   | 0.0%        | stayed at 70 calls in
            count calls | 0    | 7    | +7          | rose from 0 to 7 calls in
            # a share has points, but may be given as a multiple too
            percentage calls over texts | 20 | 140 | 7 times | rose to 7 times as high, from 2.0% to 14.0%,
            percentage calls over texts | 140 | 20 | -12.0 points | fell 12.0 points, from 14.0% to 2.0%,
            average-per-year calls | 10 | 35 | 3.5 times | rose to 3.5 times as high, from an average of 10.0 to 35.0 calls a year,
            """)
    void isPrintedWhereItIsARise(String measure, String before, String now, String shown, String said) {
        Score score = desk(before, now)
                .score(
                        Defined.as(measure).changingAsMultiple().decimals(measure.startsWith("count") ? 0 : 1),
                        "islington",
                        "2021-12");
        assertThat(score.displayChange(compared(score))).isEqualTo(shown);
        assertThat(score.sentence()).startsWith("Calls in Islington " + said);
    }

    @Test
    void thePrintedValuesGiveThePrintedMultiple() {
        // 0.14% to 0.66% is 4.7 times, but 0.1 to 0.7 would be 7 times
        Score score = TestScorer.islington(
                        "calls islington 2020 14\ncalls islington 2021 66\ntexts islington 2020 10000\ntexts islington 2021 10000")
                .score(
                        Defined.as("percentage calls over texts")
                                .changingAsMultiple()
                                .decimals(1),
                        "islington",
                        "2021-12");
        assertThat(score.sentence()).startsWith("Calls in Islington rose to 4.7 times as high, from 0.14% to 0.66%,");
    }

    @Test
    void theColourAndTheTestStayTheSame() {
        Defined usual = Defined.as("count calls").target("5% on year-earlier");
        TestScorer desk = desk("10", "70");
        Score.Scored plain = desk.scored(usual, "islington", "2021-12");
        Score.Scored multiple = desk.scored(usual.changingAsMultiple(), "islington", "2021-12");
        assertThat(multiple.rating().rag()).isEqualTo(plain.rating().rag());
        assertThat(multiple.comparison()).isEqualTo(plain.comparison());
    }

    private static Compared compared(Score score) {
        return (Compared) ((Score.Scored) score.result()).comparison();
    }
}
