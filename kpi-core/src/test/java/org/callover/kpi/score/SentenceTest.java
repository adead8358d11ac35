package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a board reads. */
class SentenceTest {

    private static final String PLACES = """
            islington
            camden
            hackney
            boroughs: camden islington hackney
            """;

    @Test
    void aCountAgainstATargetAndInItsPlace() {
        assertThat(Desk.of(PLACES, """
                        calls islington 2020 439
                        calls islington 2021 383
                        calls camden    2021 500
                        calls hackney   2021 20
                        """)
                        .score(
                                knifeCrime().target("-5% on year-earlier").benchmark("boroughs highest-first"),
                                "islington",
                                "2021-12")
                        .sentence())
                .isEqualTo(
                        "Knife crime offences in Islington fell 12.8% (439 to 383) in the 12 months to December 2021:"
                                + " no clear change (better, but within what chance alone would explain);"
                                + " green against a target of 417; 2nd highest of 3 boroughs.");
    }

    @Test
    void theFirstOfItsGroupIsCalledTheHighestOrTheBest() {
        Desk desk = Desk.of(PLACES, """
                calls islington 2021 383
                calls camden    2021 500
                calls hackney   2021 900
                """);
        Defined alone = knifeCrime().compare("none");
        assertThat(desk.score(alone.benchmark("boroughs best-first"), "islington", "2021-12")
                        .sentence())
                .isEqualTo("Knife crime offences in Islington stood at 383 in the 12 months to December 2021:"
                        + " not rated (no target is set); best of 3 boroughs.");
        assertThat(desk.score(alone.benchmark("boroughs highest-first"), "hackney", "2021-12")
                        .sentence())
                .endsWith("; highest of 3 boroughs.");
    }

    @Test
    void whatIsNeitherGoodNorBadIsNotCalledSo() {
        assertSays(
                knifeCrime().good("monitored: a rise in reporting may be good"),
                "2021-12",
                """
                calls islington 2020 1439
                calls islington 2021 1583
                """,
                "Knife crime offences in Islington rose 10.0% (1,439 to 1,583) in the 12 months to December 2021:"
                        + " a clear change; not rated (monitored: a rise in reporting may be good).");
    }

    @Test
    void ofAChangeThatIsNeitherGoodNorTestedNothingIsSaid() {
        assertSays(
                Defined.as("level caseload")
                        .title("Open cases")
                        .good("monitored")
                        .window("month")
                        .compare("previous"),
                "2021-12",
                """
                caseload islington 2021-11 40
                caseload islington 2021-12 43
                """,
                "Open cases in Islington rose 7.5% (40 to 43) in December 2021, compared with November 2021:"
                        + " not rated (monitored).");
    }

    @Test
    void aPercentageMovesInPoints() {
        assertSays(
                Defined.as("percentage met over calls")
                        .title("Calls met in time")
                        .good("higher")
                        .target("90")
                        .amberWithin("2 points")
                        .window("month")
                        .decimals(1),
                "2023-04",
                """
                calls islington 2022-04 800
                met   islington 2022-04 728
                calls islington 2023-04 500
                met   islington 2023-04 447
                """,
                "Calls met in time in Islington fell 1.6 points (91.0% to 89.4%) in April 2023, compared with April 2022:"
                        + " no clear change (worse, but within what chance alone would explain);"
                        + " amber against a target of 90.0%, a gap that chance alone would explain.");
    }

    @Test
    void aRateIsWrittenWithItsDecimals() {
        assertSays(
                Defined.as("rate calls per 1000 over population")
                        .title("Burglary per 1,000")
                        .window("financial-year")
                        .decimals(1)
                        .target("8"),
                "2022-05",
                """
                calls      islington FY2020-21 1900
                calls      islington FY2021-22 2150
                population islington 2020      240000
                population islington 2021      240000
                """,
                "Burglary per 1,000 in Islington rose 13.2% (7.9 to 9.0) in the financial year 2021/22:"
                        + " clearly worse; red against a target of 8.0.");
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        assertSays(
                Defined.as("count calls").title("Homicides"),
                "2021-12",
                """
                calls islington 2020 0
                calls islington 2021 5
                """,
                "Homicides in Islington rose from 0 to 5 in the 12 months to December 2021:"
                        + " clearly worse; not rated (no target is set).");
    }

    @Test
    void aTargetThatWouldLookLikeTheValueIsToldApart() {
        assertSays(
                knifeCrime().target("-5.1% on year-earlier"),
                "2021-12",
                """
                calls islington 2020 440
                calls islington 2021 418
                """,
                "Knife crime offences in Islington fell 5.0% (440 to 418) in the 12 months to December 2021:"
                        + " no clear change (better, but within what chance alone would explain);"
                        + " red against a target of 417.6 (it is 418.0), a gap that chance alone would explain.");
    }

    @Test
    void aChangeTooSmallToShowIsSaidToBe() {
        assertSays(
                knifeCrime().noTarget("The board set none."),
                "2021-12",
                """
                calls islington 2020 10000
                calls islington 2021 10004
                """,
                "Knife crime offences in Islington rose by less than 0.1% (10,000 to 10,004) in the 12 months to"
                        + " December 2021: no clear change (worse, but within what chance alone would explain);"
                        + " not rated (The board set none).");
    }

    @Test
    void soIsAChangeOfAPercentage() {
        assertSays(
                Defined.as("percentage met over calls")
                        .title("Calls met in time")
                        .good("higher"),
                "2021-12",
                """
                met   islington 2020 40
                calls islington 2020 100
                met   islington 2021 40002
                calls islington 2021 100000
                """,
                "Calls met in time in Islington rose by less than 0.1 points (40.000% to 40.002%) in the 12 months to"
                        + " December 2021: no clear change (better, but within what chance alone would explain);"
                        + " not rated (no target is set).");
    }

    @Test
    void whatDidNotMoveStayed() {
        assertSays(
                knifeCrime().target("400"),
                "2021-12",
                """
                calls islington 2020 383
                calls islington 2021 383
                """,
                "Knife crime offences in Islington stayed at 383 in the 12 months to December 2021:"
                        + " no better and no worse; green against a target of 400.");
    }

    @Test
    void aYearToDateIsSetBesideTheSameMonthsOfItsBaseline() {
        assertSays(
                knifeCrime().window("fytd").compare("FY2017-18").noTarget("the board set none"),
                "2023-10",
                """
                calls islington 2017-04/2017-10 500
                calls islington 2023-04/2023-10 425
                """,
                "Knife crime offences in Islington fell 15.0% (500 to 425) in April to October 2023,"
                        + " compared with April to October 2017: clearly better; not rated (the board set none).");
    }

    @ParameterizedTest(name = "reports {0} to {1}, outcome {2} to {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # reports    | outcome   | read together
            400 | 500    | 60  | 100 | read with Detections, which clearly rose: encouraging | ENCOURAGING
            400 | 500    | 100 | 60  | read with Detections, which clearly fell: a concern | CONCERNING
            500 | 400    | 60  | 62  | read with Detections, which shows no clear change: ask why fewer are reported | ASK_WHY
            500 | 510    | 60  | 62  | read with Detections, which shows no clear change: nothing clear to be said of the two together | INCONCLUSIVE
            500 | 510    | 60  | 60  | read with Detections, which stayed level: nothing clear to be said of the two together | INCONCLUSIVE
            # an outcome without a change has nothing to say
            500 | 510    | 60  | -   | not rated (monitored) | INCONCLUSIVE
            """)
    void reportsAreReadTogetherWithTheirOutcome(
            String before, String now, String earlier, String outcome, String read, Paired.Reading reading) {
        String held = """
                calls islington 2020 %s
                calls islington 2021 %s
                detections islington 2020 %s
                """.formatted(before, now, earlier);
        Score score = Desk.islington(held + (outcome.equals("-") ? "" : "detections islington 2021 " + outcome))
                .scorecard(
                        "islington",
                        "2021-12",
                        Defined.as("count calls")
                                .title("Reports")
                                .good("monitored")
                                .pairedWith("test.detections"),
                        Defined.as("count detections").title("Detections").good("higher"))
                .scores()
                .get(0);
        assertThat(score.sentence()).endsWith("; " + read + ".");
        assertThat(Objects.requireNonNull(((Score.Scored) score.result()).paired())
                        .reading())
                .isEqualTo(reading);
    }

    @Test
    void aYearToDateIsHeadingSomewhere() {
        assertSays(
                knifeCrime().window("fytd").target("80"),
                "2021-06",
                """
                calls islington 2020-04/2020-06 60
                calls islington 2020-07/2021-03 40
                calls islington 2021-04/2021-06 45
                """,
                "Knife crime offences in Islington fell 25.0% (60 to 45) in April to June 2021: no clear change (better,"
                        + " but within what chance alone would explain); green against a target of 48;"
                        + " 2021/22 is heading for 75 (63 to 90), which would be green.");
    }

    @Test
    void aBreakOnTheWayIsSaid() {
        assertSays(
                knifeCrime().brokenAt("2021-04", Series.Break.Effect.CAVEAT),
                "2021-12",
                """
                calls islington 2020 400
                calls islington 2021 500
                """,
                "Knife crime offences in Islington rose 25.0% (400 to 500) in the 12 months to December 2021: clearly"
                        + " worse; not rated (no target is set); but it was counted otherwise from April 2021 on"
                        + " (recording rules changed).");
    }

    @Test
    void theMonthBeforeIsNamed() {
        assertSays(
                knifeCrime().window("month").compare("previous"),
                "2021-12",
                """
                calls islington 2021-11 20
                calls islington 2021-12 30
                """,
                "Knife crime offences in Islington rose 50.0% (20 to 30) in December 2021, compared with November 2021:"
                        + " no clear change (worse, but within what chance alone would explain);"
                        + " not rated (no target is set).");
    }

    @Test
    void theLatestSurveyIsSetBesideTheOneThatWasMadeThen() {
        assertSays(
                Defined.as("level confidence")
                        .title("Residents who feel safe")
                        .inPerCent()
                        .good("higher")
                        .window("latest")
                        .target("60"),
                "2021-12",
                """
                confidence islington 2020-Q1 58
                confidence islington 2021-Q3 61
                """,
                "Residents who feel safe in Islington rose 3.0 points (58% to 61%) in July to September 2021,"
                        + " compared with January to March 2020: better; green against a target of 60%.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # camden islington hackney | camden's place
            30 20 10                   | highest of 3 boroughs
            30 30 10                   | joint highest of 3 boroughs
            20 30 20                   | joint 2nd highest of 3 boroughs
            0 0 0                      | joint highest of 3 boroughs
            """)
    void aSharedPlaceIsSaidToBeOne(String counts, String place) {
        String[] count = counts.split(" ");
        Score score = Desk.of("camden\nislington\nhackney\nboroughs: camden islington hackney", """
                        calls camden    2021 %s
                        calls islington 2021 %s
                        calls hackney   2021 %s
                        """.formatted(
                                (Object[]) count))
                .score(Defined.as("count calls").benchmark("boroughs highest-first"), "camden", "2021-12");
        assertThat(score.sentence()).endsWith("; " + place + ".");
    }

    @ParameterizedTest(name = "{0}, {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a clear change is clear as a change: of what stays inside nothing else is clear
            100 to 500 | 200 | 400 | a clear change
            # as far outside as before
            100 to 300 | 50  | 350 | a clear change, but no better and no worse
            100 to 500 | 200 | 210 | no clear change, within what chance alone would explain
            100 to 300 | 200 | 400 | clearly worse
            """)
    void aClearChangeOfWhatHasARangeIsBetterOnlyWhenItGetsNearer(String good, String before, String now, String said) {
        Score score = Desk.islington("calls islington 2020 %s%ncalls islington 2021 %s".formatted(before, now))
                .score(Defined.as("count calls").good(good), "islington", "2021-12");
        assertThat(score.sentence()).contains(" in the 12 months to December 2021: " + said + "; ");
    }

    @Test
    void anOutcomeThatCannotBeTestedSaysNothingClear() {
        Score score = Desk.islington("""
                        calls      islington 2020-12 500
                        calls      islington 2021-12 520
                        confidence islington 2020-12 58
                        confidence islington 2021-12 61
                        """)
                .scorecard(
                        "islington",
                        "2021-12",
                        Defined.as("count calls")
                                .title("Reports")
                                .good("monitored")
                                .window("month")
                                .pairedWith("test.confidence"),
                        Defined.as("level confidence")
                                .title("Confidence")
                                .inPerCent()
                                .window("month")
                                .good("higher"))
                .scores()
                .get(0);
        assertThat(score.sentence())
                .endsWith("; read with Confidence, which rose: nothing clear to be said of the two together.");
    }

    @Test
    void aRangeAndAChangeAreTargetsToo() {
        String held = """
                calls islington 2020 40
                calls islington 2021 30
                """;
        assertSays(
                Defined.as("count calls").title("Caseload").good("20 to 35"),
                "2021-12",
                held,
                "Caseload in Islington fell 25.0% (40 to 30) in the 12 months to December 2021:"
                        + " no clear change (better, but within what chance alone would explain);"
                        + " green against a range of 20 to 35.");
        assertSays(
                Defined.as("count calls")
                        .title("Caseload")
                        .judgingTheChange()
                        .target("-30")
                        .amberWithin("10 points"),
                "2021-12",
                held,
                "Caseload in Islington fell 25.0% (40 to 30) in the 12 months to December 2021:"
                        + " no clear change (better, but within what chance alone would explain);"
                        + " amber against a target change of -30%.");
    }

    @Test
    void aValueStandsAloneWhereTheYearBeforeIsNotComplete() {
        assertSays(
                knifeCrime().target("20"),
                "2021-12",
                """
                calls islington 2020-01/2020-11 10
                calls islington 2021 12
                """,
                "Knife crime offences in Islington stood at 12 in the 12 months to December 2021,"
                        + " with no comparison because December 2020 is missing: green against a target of 20.");
    }

    @Test
    void whatIsNotScoredSaysWhy() {
        assertSays(
                knifeCrime(),
                "2021-12",
                "calls islington 2021-01/2021-11 10",
                "Knife crime offences in Islington: no score for the 12 months to December 2021,"
                        + " because December 2021 is missing.");
        assertSays(
                Defined.unscored(Status.IN_DEVELOPMENT).title("Repeat victims"),
                "2021-12",
                "",
                "Repeat victims in Islington: no score, because the indicator is in development.");
        assertSays(
                knifeCrime().window("latest"),
                "2021-12",
                "",
                "Knife crime offences in Islington: no score, because nothing was observed up to December 2021.");
    }

    private static Defined knifeCrime() {
        return Defined.as("count calls").title("Knife crime offences");
    }

    private static void assertSays(Defined indicator, String period, String observations, String sentence) {
        assertThat(Desk.islington(observations)
                        .score(indicator, "islington", period)
                        .sentence())
                .isEqualTo(sentence);
    }
}
