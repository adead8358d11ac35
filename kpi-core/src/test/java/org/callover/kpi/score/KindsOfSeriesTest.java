package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A score says no more of a number than its kind allows. */
class KindsOfSeriesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "count spend",
        "rate spend per 1000 over people",
        "percentage spend over budget",
        "mean spend over people",
        "weighted-mean spend by people"
    })
    void anAmountIsComparedAndColouredButNeverTested(String measure) {
        TestScorer desk = TestScorer.islington("""
                spend islington 2020 255000
                spend islington 2021 248000
                people islington 2020 100
                people islington 2021 100
                budget islington 2020 300000
                budget islington 2021 300000
                """);
        Score score = desk.score(Defined.as(measure).ofAmounts().target("10000000"), "islington", "2021-12");
        Score.Scored scored = (Score.Scored) score.result();
        Compared compared = (Compared) scored.comparison();
        assertThat(compared.assessment()).isEqualTo(Assessment.BETTER);
        assertThat(compared.test()).isNull();
        assertThat(score.interval(Confidence.P95)).isEmpty();
        assertThat(scored.rating().rag()).isEqualTo(Rag.GREEN);
        assertThat(score.sentence()).doesNotContain("clearly", "no clear change", "chance");
    }

    @Test
    void theForecastOfAnAmountHasNoInterval() {
        TestScorer desk = TestScorer.islington("""
                spend islington 2020-04/2020-09 100
                spend islington 2020-10/2021-03 100
                spend islington 2021-04/2021-09 120
                """);
        Score score = desk.score(Defined.as("count spend").ofAmounts().window("fytd"), "islington", "2021-09");
        Score.Scored scored = (Score.Scored) score.result();
        assertThat(scored.forecast()).isNotNull();
        assertThat(scored.forecast().figure().value()).isEqualTo(Quantity.of(240));
        assertThat(scored.forecast().interval()).isNull();
    }

    @Test
    void onePercentageLessAnotherChangesInPoints() {
        TestScorer desk = TestScorer.islington("""
                p islington 2021-11 70
                q islington 2021-11 60
                p islington 2021-12 72.5
                q islington 2021-12 61
                """);
        Defined difference = Defined.as("count p - q")
                .inPerCent()
                .window("month")
                .compare("previous")
                .decimals(1);
        Score score = desk.score(difference, "islington", "2021-12");
        Compared compared = (Compared) ((Score.Scored) score.result()).comparison();
        assertThat(compared.change()).hasToString("1.5");
        assertThat(compared.percentChange()).isNull();
        assertThat(compared.test()).isNull();
        assertThat(score.interval(Confidence.P95)).isEmpty();
        Score overTwo = desk.score(difference.window("rolling-2"), "islington", "2021-12");
        assertThat(((Score.NotScored) overTwo.result()).why().reason()).isEqualTo(UnscoredReason.NOT_ADDITIVE);
    }
}
