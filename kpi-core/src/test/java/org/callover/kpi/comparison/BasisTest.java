package org.callover.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates over populations with different bases are not compared; with the same basis they are. */
class BasisTest {

    private static final Defined RATE =
            Defined.as("rate calls per 1000 over people").target("-5% on year-earlier");

    private static final String CALLS = """
            calls islington 2020 700
            calls islington 2021 700
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of 2020       | of 2021        | declared from | the reason
                            |                |               |
                            |                | 2021-01       | from January 2021 recording rules changed
                            | on:census-2021 |               | the basis is not stated for January to December 2020 and census-2021 for January to December 2021
            on:census-2011  | on:census-2021 |               | the basis is census-2011 for January to December 2020 and census-2021 for January to December 2021
            on:census-2021  | on:census-2021 |               |
            on:census-2021  | on:census-2021 | 2021-01       |
            on:census-2011  | on:census-2021 | 2021-01       | from January 2021 recording rules changed
            """)
    void comparesRatesOnTheSameBasisOnly(String of2020, String of2021, String declared, String reason) {
        TestScorer desk = TestScorer.islington(CALLS
                + "people islington 2020 279516 %s%n".formatted(of2020 == null ? "" : of2020)
                + "people islington 2021 210390 %s%n".formatted(of2021 == null ? "" : of2021));
        Score.Scored scored = desk.scored(declared == null ? RATE : broken(declared), "islington", "2021-12");
        if (reason == null) {
            assertThat(scored.comparison()).isInstanceOf(Compared.class);
            assertThat(scored.rating().rag()).isEqualTo(Rag.RED);
            return;
        }
        NotCompared none = (NotCompared) scored.comparison();
        assertThat(none.reason()).isEqualTo(UnscoredReason.DENOMINATOR_BASIS);
        assertThat(none.text())
                .startsWith("the denominator has a different basis in each period: ")
                .contains(reason);
        assertThat(scored.rating().rag()).isEqualTo(Rag.NOT_RATED);
    }

    /** What the break names is the basis of the observations after it that do not say so themselves. */
    @Test
    void comparesAgainOnceTheEarlierYearIsLoadedOnTheNewBasis() {
        String estimates = "people islington 2020 279516%npeople islington 2021 210390%n".formatted();
        Defined rate = broken("2021-01");
        assertThat(TestScorer.islington(CALLS + estimates)
                        .scored(rate, "islington", "2021-12")
                        .comparison())
                .isInstanceOf(NotCompared.class);
        assertThat(TestScorer.islington(CALLS + estimates + "people islington 2020 213000 on:census-2021 @2")
                        .scored(rate, "islington", "2021-12")
                        .comparison())
                .isInstanceOf(Compared.class);
    }

    /** A pooled group is on a basis only where all of its members are. */
    @Test
    void doesNotCompareAGroupOfWhichOneMemberIsOnAnotherBasis() {
        TestScorer desk = TestScorer.of("north\nsouth\nall: north south", """
                calls north 2020 50
                calls north 2021 60
                calls south 2020 50
                calls south 2021 60
                people north 2020 1000 on:census-2021
                people north 2021 1000 on:census-2021
                people south 2020 1000 on:census-2011
                people south 2021 1000 on:census-2021
                """);
        assertThat(desk.scored(RATE, "north", "2021-12").comparison()).isInstanceOf(Compared.class);
        assertThat(desk.scored(RATE, "all", "2021-12").comparison()).isInstanceOf(NotCompared.class);
    }

    private static Defined broken(String from) {
        return Defined.as("rate calls per 1000 over people")
                .target("-5% on year-earlier")
                .rebasedAt(from, "census-2021");
    }
}
