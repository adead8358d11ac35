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
        assertThat(TestScorer.of(PLACES, """
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
                        "Knife crime offences in Islington fell 12.8%, from 439 to 383 calls, in the 12 months to December"
                                + " 2021. "
                                + "This could be chance. Green against a target of 417. 2nd highest of 3 boroughs.");
    }

    @Test
    void theFirstOfItsGroupIsCalledTheHighestOrTheBest() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls islington 2021 383
                calls camden    2021 500
                calls hackney   2021 900
                """);
        Defined alone = knifeCrime().compare("none");
        assertThat(desk.score(alone.benchmark("boroughs best-first"), "islington", "2021-12")
                        .sentence())
                .isEqualTo("Knife crime offences in Islington stood at 383 calls in the 12 months to December 2021. "
                        + "Not rated: no target is set. Best of 3 boroughs.");
        assertThat(desk.score(alone.benchmark("boroughs highest-first"), "hackney", "2021-12")
                        .sentence())
                .endsWith(". Highest of 3 boroughs.");
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
                "Knife crime offences in Islington rose 10.0%, from 1,439 to 1,583 calls, in the 12 months to"
                        + " December 2021. "
                        + "This is a clear change. Monitored, not rated: a rise in reporting may be good.");
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
                "Open cases in Islington rose 7.5%, from 40 to 43 calls, in December 2021 compared with November"
                        + " 2021. "
                        + "Monitored, not rated.");
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
                "Calls met in time in Islington fell 1.6 points, from 91.0% to 89.4%, in April 2023 compared with"
                        + " April 2022. "
                        + "This could be chance. Amber against a target of 90.0%, but the gap could be chance.");
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
                "Burglary per 1,000 in Islington rose about 13%, from 7.92 to 8.96 calls, in the financial year"
                        + " 2021/22. "
                        + "This is clearly worse. Red against a target of 8.0.");
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
                "Homicides in Islington rose from 0 to 5 calls in the 12 months to December 2021. "
                        + "This is clearly worse. Not rated: no target is set.");
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
                "Knife crime offences in Islington fell 5.0%, from 440 to 418 calls, in the 12 months to December 2021."
                        + " This could be chance. Red against a target of 417.6, but the gap could be chance.");
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
                "Knife crime offences in Islington rose by less than 0.1%, from 10,000 to 10,004 calls, in the 12"
                        + " months to December 2021. "
                        + "This could be chance. Not rated: The board set none.");
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
                "Calls met in time in Islington rose by less than 0.1 points, to 40%, in the 12 months to December"
                        + " 2021. "
                        + "This could be chance. Not rated: no target is set.");
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
                "Knife crime offences in Islington stayed at 383 calls in the 12 months to December 2021. "
                        + "Green against a target of 400.");
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
                "Knife crime offences in Islington fell 15.0%, from 500 to 425 calls, in April to October 2023"
                        + " compared with April to October 2017. "
                        + "This is clearly better. Not rated: the board set none.");
    }

    @ParameterizedTest(name = "reports {0} to {1}, outcome {2} to {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # reports    | outcome   | read together
            400 | 500    | 60  | 100 | Read together with Detections, which clearly rose: this is encouraging | ENCOURAGING
            400 | 500    | 100 | 60  | Read together with Detections, which clearly fell: this is a concern | CONCERNING
            500 | 400    | 60  | 62  | Read together with Detections, which shows no clear change: ask why fewer are reported | ASK_WHY
            500 | 510    | 60  | 62  | Read together with Detections, which shows no clear change: this shows nothing clear | INCONCLUSIVE
            500 | 510    | 60  | 60  | Read together with Detections, which stayed level: this shows nothing clear | INCONCLUSIVE
            # an outcome without a change has nothing to say
            500 | 510    | 60  | -   | Monitored, not rated | INCONCLUSIVE
            """)
    void reportsAreReadTogetherWithTheirOutcome(
            String before, String now, String earlier, String outcome, String read, PairedOutcome.Reading reading) {
        String held = """
                calls islington 2020 %s
                calls islington 2021 %s
                detections islington 2020 %s
                """.formatted(before, now, earlier);
        Score score = TestScorer.islington(held + (outcome.equals("-") ? "" : "detections islington 2021 " + outcome))
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
        assertThat(score.sentence()).endsWith(". " + read + ".");
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
                "Knife crime offences in Islington fell 25.0%, from 60 to 45 calls, in April to June 2021. "
                        + "This could be chance. Green against a target of 48. "
                        + "The year 2021/22 is heading for 75 calls, likely between 63 and 90, which would be green.");
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
                "Knife crime offences in Islington rose 25.0%, from 400 to 500 calls, in the 12 months to December"
                        + " 2021. "
                        + "This is clearly worse. Not rated: no target is set. "
                        + "But the counting method changed in April 2021: recording rules changed.");
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
                "Knife crime offences in Islington rose 50.0%, from 20 to 30 calls, in December 2021 compared with"
                        + " November 2021. "
                        + "This could be chance. Not rated: no target is set.");
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
                "Residents who feel safe in Islington rose 3.0 points, from 58% to 61%, in July to September 2021"
                        + " compared with January to March 2020. "
                        + "This is better. Green against a target of 60%.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # camden islington hackney | camden's place
            30 20 10                   | Highest of 3 boroughs
            30 30 10                   | Joint highest of 3 boroughs
            20 30 20                   | Joint 2nd highest of 3 boroughs
            0 0 0                      | Joint highest of 3 boroughs
            """)
    void aSharedPlaceIsSaidToBeOne(String counts, String place) {
        String[] count = counts.split(" ");
        Score score = TestScorer.of("camden\nislington\nhackney\nboroughs: camden islington hackney", """
                        calls camden    2021 %s
                        calls islington 2021 %s
                        calls hackney   2021 %s
                        """.formatted(
                                (Object[]) count))
                .score(Defined.as("count calls").benchmark("boroughs highest-first"), "camden", "2021-12");
        assertThat(score.sentence()).endsWith(". " + place + ".");
    }

    @ParameterizedTest(name = "{0}, {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a clear change is clear as a change: of what stays inside nothing else is clear
            100 to 500 | 200 | 400 | This is a clear change
            # as far outside as before
            100 to 300 | 50  | 350 | This is a clear change, but neither better nor worse
            100 to 500 | 200 | 210 | This could be chance
            100 to 300 | 200 | 400 | This is clearly worse
            """)
    void aClearChangeOfWhatHasARangeIsBetterOnlyWhenItGetsNearer(String good, String before, String now, String said) {
        Score score = TestScorer.islington("calls islington 2020 %s%ncalls islington 2021 %s".formatted(before, now))
                .score(Defined.as("count calls").good(good), "islington", "2021-12");
        assertThat(score.sentence()).contains(" in the 12 months to December 2021. " + said + ". ");
    }

    @Test
    void anOutcomeThatCannotBeTestedSaysNothingClear() {
        Score score = TestScorer.islington("""
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
        assertThat(score.sentence()).endsWith(". Read together with Confidence, which rose: this shows nothing clear.");
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
                "Caseload in Islington fell 25.0%, from 40 to 30 calls, in the 12 months to December 2021. "
                        + "This could be chance. Green against a range of 20 to 35.");
        assertSays(
                Defined.as("count calls")
                        .title("Caseload")
                        .judgingTheChange()
                        .target("-30")
                        .amberWithin("10 points"),
                "2021-12",
                held,
                "Caseload in Islington fell 25.0%, from 40 to 30 calls, in the 12 months to December 2021."
                        + " This could be chance. Amber against a target change of -30%.");
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
                "Knife crime offences in Islington stood at 12 calls in the 12 months to December 2021. "
                        + "There is no comparison, because December 2020 is missing. Green against a target of 20.");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # unit           | value   | written
            offences         | 1       | at 1 offence in
            offences         | 1234567 | at 1,234,567 offences in
            offences         | 0       | at 0 offences in
            young people     | 1       | at 1 young person in
            minutes per call | 1       | at 1 minute per call in
            £                | 255000  | at £255,000 in
            £                | -3      | at -£3 in
            £000s            | 255     | at £255 thousand in
            £m               | 3       | at £3m in
            £ per head       | 12      | at £12 per head in
            """)
    void aValueHasItsUnit(String unit, String value, String written) {
        assertThat(TestScorer.islington("calls islington 2021-12 " + value)
                        .score(Defined.as("level calls").unit(unit).window("latest"), "islington", "2021-12")
                        .sentence())
                .contains(" stood " + written + " December 2021.");
    }

    @ParameterizedTest(name = "{0} of 10000, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # met | green   | amber   | said
            8996  | >= 90   | >= 80   | stood at 89.96% in the 12 months to December 2021. Amber against limits of 90% or more for green and 80% or more for amber
            8950  | >= 89.7 | >= 80   | stood at 89.5% in the 12 months to December 2021. Amber against limits of 89.7% or more for green and 80% or more for amber
            9000  | >= 90   | >= 80   | stood at 90% in the 12 months to December 2021. Green against limits of 90% or more for green and 80% or more for amber
            9996  | >= 95   | >= 80   | stood at 99.96% in the 12 months to December 2021. Green
            4     | >= 95   | >= 80   | stood at 0.04% in the 12 months to December 2021. Red
            9100  | > 90    | > 80    | stood at 91% in the 12 months to December 2021. Green against limits of more than 90% for green and more than 80% for amber
            """)
    void noNumberContradictsTheColour(String met, String green, String amber, String said) {
        assertThat(TestScorer.islington("met islington 2021 %s%ncalls islington 2021 10000".formatted(met))
                        .score(
                                Defined.as("percentage met over calls")
                                        .good("higher")
                                        .compare("none")
                                        .thresholds(green, amber),
                                "islington",
                                "2021-12")
                        .sentence())
                .contains(said);
    }

    @Test
    void whatNoDecimalsCanShowIsSaid() {
        assertThat(TestScorer.islington("met islington 2021 8999999%ncalls islington 2021 10000000".formatted())
                        .score(
                                Defined.as("percentage met over calls")
                                        .good("higher")
                                        .compare("none")
                                        .target("90"),
                                "islington",
                                "2021-12")
                        .sentence())
                .endsWith(" stood at 90% in the 12 months to December 2021."
                        + " Red against a target of 90%, by too little to show here, but the gap could be chance.");
    }

    @ParameterizedTest(name = "{0} to {1} with {2} decimals: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # before | now     | decimals | said
            3.27     | 4.19    | 0        | rose 28.1%, from 3.27 to 4.19 calls,
            7.91667  | 8.95833 | 1        | rose about 13%, from 7.92 to 8.96 calls,
            100      | 100.001 | 0        | rose by less than 0.1%, to 100 calls,
            0.3      | 0.6     | 0        | rose 100.0%, from 0.3 to 0.6 calls,
            -4       | -5      | 0        | fell 25.0%, from -4 to -5 calls,
            -10      | 5       | 0        | rose 150.0%, from -10 to 5 calls,
            """)
    void thePrintedPairGivesThePrintedChange(String before, String now, int decimals, String said) {
        assertThat(TestScorer.islington("calls islington 2020-12 %s%ncalls islington 2021-12 %s".formatted(before, now))
                        .score(Defined.as("level calls").window("latest").decimals(decimals), "islington", "2021-12")
                        .sentence())
                .contains(" " + said + " in December 2021");
    }

    @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # before | now  | target | said
            10000    | 9504 | -5     | fell 4.96%, from 10,000 to 9,504 calls, in the 12 months to December 2021. This is clearly better. Red against a target change of -5%.
            10000    | 9500 | -5     | fell 5.0%, from 10,000 to 9,500 calls, in the 12 months to December 2021. This is clearly better. Green against a target change of -5%.
            10000    | 9700 | -2.5   | Green against a target change of -2.5%.
            """)
    void aChangeThatIsJudgedIsToldFromItsTarget(String before, String now, String target, String said) {
        assertThat(TestScorer.islington("calls islington 2020 %s%ncalls islington 2021 %s".formatted(before, now))
                        .score(Defined.as("count calls").judgingTheChange().target(target), "islington", "2021-12")
                        .sentence())
                .contains(said);
    }

    @Test
    void aRangeOfTheChangeIsSaidToBeOne() {
        assertThat(TestScorer.islington("calls islington 2020 2000%ncalls islington 2021 2160".formatted())
                        .score(Defined.as("count calls").judgingTheChange().good("5 to 10"), "islington", "2021-12")
                        .sentence())
                .endsWith(" This is a clear change. Green against a change between +5% and +10%.");
    }

    @Test
    void aRateOfLessThanAYearSaysOverHowManyMonths() {
        assertSays(
                Defined.as("rate calls per 1000 over population")
                        .unit("calls per 1,000 people")
                        .window("quarter")
                        .decimals(1),
                "2021-12",
                """
                calls      islington 2020-Q4 200
                calls      islington 2021-Q4 400
                population islington 2020      100000
                """,
                "Calls in Islington rose 100.0%, from 2.0 to 4.0 calls per 1,000 people over 3 months, in October to"
                        + " December 2021 compared with October to December 2020. This is clearly worse. Not rated: no target is set."
                        + " This uses the population of an earlier year, 2020.");
    }

    @Test
    void provisionalDataIsSaidToBe() {
        assertThat(TestScorer.islington(
                                "calls islington 2020 10 estimated%ncalls islington 2021 20 provisional".formatted())
                        .score(knifeCrime(), "islington", "2021-12")
                        .sentence())
                .endsWith(" This includes provisional data. The earlier figure includes estimated data.");
    }

    @Test
    void aTitleWithACommaIsClosedByOne() {
        assertThat(TestScorer.islington("calls islington 2021 20")
                        .score(
                                Defined.as("count calls")
                                        .compare("none")
                                        .title("Knife injury victims under 25, not domestic abuse."),
                                "islington",
                                "2021-12")
                        .sentence())
                .startsWith("Knife injury victims under 25, not domestic abuse, in Islington stood at 20 calls in the");
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
                "Knife crime offences in Islington: no score, because there are no observations up to December 2021.");
    }

    private static Defined knifeCrime() {
        return Defined.as("count calls").title("Knife crime offences");
    }

    private static void assertSays(Defined indicator, String period, String observations, String sentence) {
        assertThat(TestScorer.islington(observations)
                        .score(indicator, "islington", period)
                        .sentence())
                .isEqualTo(sentence);
    }
}
