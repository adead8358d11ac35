package org.callover.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Rank;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.standing.Standing.Unranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks by another indicator, by the change, and in several groups. */
class MemberOrderTest {

    private static final String BOROUGHS = "camden islington hackney barnet";
    private static final String PLACES = """
            camden
            islington
            hackney
            barnet
            boroughs: camden islington hackney barnet
            inner: camden islington hackney
            """;

    private static final String OBSERVED = """
            calls camden    2020 50
            calls islington 2020 20
            calls hackney   2020 0
            calls barnet    2020 40
            calls camden    2021 40
            calls islington 2021 30
            calls hackney   2021 20
            calls barnet    2021 60
            people camden    2021 1000
            people islington 2021 500
            people hackney   2021 1000
            people barnet    2021 3000
            """;

    private final TestScorer desk = TestScorer.of(PLACES, OBSERVED);

    private static Defined counted() {
        return Defined.as("count calls").title("Calls");
    }

    private static Defined rate() {
        return Defined.as("rate calls per 1000 over people").title("Rate");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # rates: camden 40, islington 60, hackney 20, barnet 20; changes: -20%, 50%, from zero, 50%
            lowest-first                      | camden 3, islington 2, hackney 1, barnet 4
            lowest-first by test.rate         | camden 3, islington 4, hackney 1, barnet 1
            highest-first by test.rate        | camden 2, islington 1, hackney 3, barnet 3
            best-first by test.rate           | camden 3, islington 4, hackney 1, barnet 1
            highest-first of-change           | camden 3, islington 1, hackney -, barnet 1
            lowest-first of-change            | camden 1, islington 2, hackney -, barnet 2
            best-first of-change              | camden 1, islington 2, hackney -, barnet 2
            """)
    void ranksByWhatIsAskedFor(String ranking, String places) {
        assertThat(
                        desk
                                .scorecard(BOROUGHS, "2021-12", counted().benchmark("boroughs " + ranking), rate())
                                .scores()
                                .stream()
                                .filter(score -> score.indicator().title().equals("Calls"))
                                .map(score -> score.area().code() + " " + position(score))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(places);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} from the highest, {3} from the lowest")
    @CsvSource({"camden, lowest-first, 2, 3", "islington, highest-first, 1, 4", "barnet, best-first, 3, 1"})
    void knowsThePlaceFromEitherEnd(String area, String order, int fromHighest, int fromLowest) {
        Ranked rank = (Ranked) rank(score(area, counted().benchmark("boroughs " + order + " by test.rate"), rate()));
        assertThat(rank.fromHighest()).isEqualTo(fromHighest);
        assertThat(rank.fromLowest()).isEqualTo(fromLowest);
    }

    @Test
    void theFigureOfTheGroupStaysThatOfTheIndicatorShown() {
        Standing standing = ((Score.Scored)
                        score("camden", counted().benchmark("boroughs mean-of-rates lowest-first by test.rate"), rate())
                                .result())
                .standing();
        assertThat(standing.figure().value()).hasToString("37.5");
        assertThat(standing.gap()).hasToString("2.5");
        assertThat(((Ranked) standing.rank()).value()).hasToString("40");
    }

    @Test
    void theAreaWithoutTheOtherFigureIsToldWhy() {
        TestScorer without = TestScorer.of(PLACES, """
                calls camden    2021 40
                calls islington 2021 30
                calls hackney   2021 20
                people islington 2021 500
                people hackney   2021 1000
                """);
        NotRanked none = (NotRanked) rank(without.scorecard(
                        "camden", "2021-12", counted().benchmark("boroughs highest-first by test.rate"), rate())
                .scores()
                .get(0));
        assertThat(none.why()).isEqualTo(Unranked.NO_FIGURE);
        assertThat(none.reason()).isEqualTo("there is no people for 2021 or an earlier year");
        assertThat(none.leftOut()).extracting(left -> left.area().name()).containsExactly("Camden", "Barnet");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            RETIRED        | the members are ranked by Rate, which is retired
            IN_DEVELOPMENT | the members are ranked by Rate, which is in development
            """)
    void whatIsNotScoredRanksNobody(Status status, String reason) {
        Score score = score(
                "camden",
                counted().benchmark("boroughs highest-first by test.rate"),
                Defined.unscored(status).title("Rate"));
        assertThat(rank(score)).isEqualTo(new NotRanked(Unranked.INCOMPLETE_GROUP, reason, List.of()));
        assertThat(score.sentence()).doesNotContain("highest");
    }

    @Test
    void withoutAComparisonNobodyIsRankedByTheChange() {
        NotRanked none = (NotRanked)
                rank(score("camden", counted().compare("none").benchmark("boroughs highest-first of-change")));
        assertThat(none.why()).isEqualTo(Unranked.INCOMPLETE_GROUP);
        assertThat(none.reason()).isEqualTo("only 0 of 4 boroughs have a comparison");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            camden    | lowest-first by test.rate          | 3rd lowest of 4 boroughs by rate.
            barnet    | lowest-first by test.rate          | Joint lowest of 4 boroughs by rate.
            camden    | highest-first by test.letters      | Highest of 2 boroughs by Letters.
            camden    | best-first of-change               | Best of 3 boroughs by change.
            barnet    | highest-first of-change by test.letters | 2nd highest of 2 boroughs by change in Letters.
            """)
    void theSentenceSaysWhatTheRankIsBy(String area, String ranking, String said) {
        TestScorer more = TestScorer.of(PLACES, OBSERVED + """
                letters camden   2020 5
                letters barnet   2020 5
                letters camden   2021 8
                letters barnet   2021 7
                """);
        Defined letters = Defined.as("count letters").title("Letters");
        assertThat(more.scorecard(area, "2021-12", counted().benchmark("boroughs " + ranking), rate(), letters)
                        .scores()
                        .get(0)
                        .sentence())
                .endsWith(" " + said);
    }

    @Test
    void aRowStandsInEveryGroupAndIsToldByTheFirst() {
        Score score = score(
                "camden",
                counted()
                        .benchmark("boroughs mean-of-rates highest-first")
                        .alsoBeside("inner mean-of-rates lowest-first")
                        .alsoBeside("inner pooled"));
        Score.Scored scored = (Score.Scored) score.result();
        assertThat(scored.standings())
                .extracting(each -> each.group().code().value())
                .containsExactly("boroughs", "inner", "inner");
        assertThat(scored.standings())
                .extracting(each -> String.valueOf(each.gap()))
                .containsExactly("2.5", "10", "null");
        assertThat(((Ranked) scored.standings().get(1).rank()).position()).isEqualTo(3);
        assertThat(scored.standings().get(2).rank()).isNull();
        assertThat(score.sentence()).endsWith("2nd highest of 4 boroughs.");
    }

    private Score score(String area, Defined... indicators) {
        return desk.scorecard(area, "2021-12", indicators).scores().get(0);
    }

    private static String position(Score score) {
        return rank(score) instanceof Ranked ranked ? String.valueOf(ranked.position()) : "-";
    }

    private static Rank rank(Score score) {
        return ((Score.Scored) score.result()).standing().rank();
    }
}
