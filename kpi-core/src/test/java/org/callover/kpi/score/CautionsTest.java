package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.figure.Caution;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that cannot be right is given with a caution, and without interval and test. */
class CautionsTest {

    @ParameterizedTest(name = "{0}, {1} of {2}: {3}")
    @CsvSource({
        "percentage met over visits,      21,  20, SHARE_ABOVE_100",
        "percentage met over visits,      20,  20, ''",
        "percentage met over visits,      -1,  20, BELOW_ZERO",
        "percentage met over visits,     1.5,  20, NOT_WHOLE",
        "percentage met over visits,       1, 2.5, NOT_WHOLE",
        "percentage met over visits,     2.5,   1, 'SHARE_ABOVE_100, NOT_WHOLE'",
        "count met,                      -1,    1, BELOW_ZERO",
        "count met,                     1.5,    1, NOT_WHOLE",
        "count met - visits,              1,    5, ''",
        "rate met per 1000 over visits, -0.5,   5, 'BELOW_ZERO, NOT_WHOLE'",
        "weighted-mean met by visits,   105,   20, SHARE_ABOVE_100",
        "weighted-mean met by visits,  99.5,   20, ''",
        "mean met over visits,          1.5,    1, ''",
    })
    void saysWhatCannotBe(String measure, String met, String visits, String cautions) {
        TestScorer desk =
                TestScorer.islington("met islington 2021 %s\nvisits islington 2021 %s\n".formatted(met, visits)
                        + "met islington 2020 1\nvisits islington 2020 2\n");
        Score score = desk.score(Defined.as(measure), "islington", "2021-12");
        assertThat(String.join(
                        ", ", score.cautions().stream().map(Caution::name).toList()))
                .isEqualTo(cautions);
        if (!cautions.isEmpty()) {
            assertThat(score.interval(Confidence.P95)).isEmpty();
            score.cautions().forEach(caution -> assertThat(score.sentence()).contains(caution.words()));
            assertThat(score.sentence()).doesNotContain("clearly", "chance");
        }
    }

    @ParameterizedTest(name = "a level of {0}%: {1}")
    @CsvSource({"101, SHARE_ABOVE_100", "100, ''"})
    void saysItOfAPublishedShare(String value, String cautions) {
        Score score = TestScorer.islington("p islington 2021-12 " + value)
                .score(Defined.as("level p").inPerCent().window("month").compare("none"), "islington", "2021-12");
        assertThat(String.join(
                        ", ", score.cautions().stream().map(Caution::name).toList()))
                .isEqualTo(cautions);
    }

    @ParameterizedTest(name = "{0} of {1} the year before")
    @CsvSource({"21, 20, SHARE_ABOVE_100", "10, 20, ''"})
    void saysItOfTheFigureComparedWith(String met, String visits, String cautions) {
        Score score = TestScorer.islington("met islington 2020 %s\nvisits islington 2020 %s\n".formatted(met, visits)
                        + "met islington 2021 10\nvisits islington 2021 20\n")
                .score(Defined.as("percentage met over visits"), "islington", "2021-12");
        assertThat(String.join(
                        ", ", score.cautions().stream().map(Caution::name).toList()))
                .isEqualTo(cautions);
    }
}
