package org.callover.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A denominator of zero is named as the reason, wherever it stands. */
class ZeroDenominatorTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            both mean-of-rates           | the denominator is zero in Islington
            both pooled without-self     | the denominator of the other members is zero
            """)
    void isTheReasonWhyAGroupHasNoFigure(String benchmark, String reason) {
        Score score = desk().score(Defined.as("percentage met over calls").benchmark(benchmark), "camden", "2021-12");
        Standing.GroupFigure group = ((Score.Scored) score.result()).standing().figure();
        assertThat(group.value()).isNull();
        assertThat(group.why()).isEqualTo(UnscoredReason.ZERO_DENOMINATOR);
        assertThat(group.reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource("both pooled highest-first")
    void isTheReasonWhyThereIsNoRank(String benchmark) {
        Score score = desk().score(Defined.as("percentage met over calls").benchmark(benchmark), "camden", "2021-12");
        Standing.Rank rank = ((Score.Scored) score.result()).standing().rank();
        assertThat(((Standing.NotRanked) rank).reason()).isEqualTo("only 1 of 2 boroughs has a denominator above zero");
    }

    private static TestScorer desk() {
        return TestScorer.of("camden\nislington\nboth: camden islington", """
                met   camden    2021 10
                calls camden    2021 20
                met   islington 2021 0
                calls islington 2021 0
                """);
    }
}
