package org.callover.kpi.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {

    private static final String PLACES = """
            camden
            islington
            hackney
            central-north: camden islington
            boroughs: central-north hackney
            three: camden islington hackney
            """;

    /** Two years of Islington's calls by the month or the half-year, of Camden's and Hackney's by the year. */
    private static final String OBSERVED = """
            calls islington 2020 439
            calls islington 2021-01/2021-06 200 provisional @2
            calls islington 2021-07/2021-12 183 @3
            calls camden 2020 280
            calls camden 2021 300
            calls hackney 2020 120
            calls hackney 2021 100
            met islington 2020 40
            met islington 2021 50
            met camden 2020 30
            met camden 2021 60
            met hackney 2020 9
            met hackney 2021 8
            hoaxes islington 2020 4
            hoaxes islington 2021 6
            people islington 2020 240000
            people camden 2020 200000
            people camden 2021 210000
            people hackney 2020 260000
            share islington 2020 40.5
            share islington 2021-01/2021-06 44
            share islington 2021-07/2021-12 46
            share camden 2020 30
            share camden 2021 31
            confidence islington 2020-06 61
            confidence islington 2021-09 64.5
            confidence camden 2021-09 60
            """;

    static Stream<Arguments> scores() {
        return Stream.of(
                of(
                        "islington",
                        Defined.as("count calls").target("-5% on year-earlier").amberWithin("5%")),
                of(
                        "islington",
                        Defined.as("count calls + met - hoaxes").target("300").amberWithin("20")),
                of("islington", Defined.as("rate calls per 1000 over people").target("-20% on year-earlier")),
                of("central-north", Defined.as("rate calls per 1000 over people in the last month's year")),
                of("boroughs", Defined.as("rate calls per 1000 over people").benchmark("three mean-of-rates")),
                of("camden", Defined.as("rate calls per 1000 over people").benchmark("three pooled highest-first")),
                of(
                        "islington",
                        Defined.as("rate calls per 1000 over people")
                                .benchmark("three pooled without-self best-first")
                                .target("benchmark")),
                of("hackney", Defined.as("count calls").benchmark("three pooled without-self highest-first")),
                of("camden", Defined.as("count calls").benchmark("three mean-of-rates without-self highest-first")),
                of(
                        "islington",
                        Defined.as("percentage met over calls")
                                .good("higher")
                                .target("12")
                                .amberWithin("2 points")),
                of(
                        "central-north",
                        Defined.as("percentage met over calls")
                                .good("higher")
                                .judgingTheChange()
                                .target("1")),
                of("islington", Defined.as("mean calls over met")),
                of("camden", Defined.as("percentage met over calls").benchmark("three pooled without-self")),
                of(
                        "islington",
                        Defined.as("weighted-mean share by calls")
                                .good("higher")
                                .target("46")),
                of("central-north", Defined.as("weighted-mean share by calls")),
                of(
                        "islington",
                        Defined.as("level confidence")
                                .window("latest")
                                .inPerCent()
                                .compare("previous")),
                of(
                        "central-north",
                        Defined.as("level confidence").window("latest").compare("none")),
                of("islington", Defined.as("count calls").good("380 to 400").amberWithin("5%")),
                of("islington", Defined.as("count calls").good("400 to 420").amberWithin("5%")),
                of("islington", Defined.as("count calls").thresholds("<= 350", "> 350 and <= 380")),
                of(
                        "islington",
                        Defined.as("count calls")
                                .target("2020-12 439, 2022-12 300")
                                .amberWithin("5%")),
                of("islington", Defined.as("count calls").target("FY2021-22 400")),
                of("islington", Defined.as("count calls").target("-10% on 2020").compare("none")),
                of("islington", Defined.as("count calls").good("a rise in reports may be good")),
                of(
                        "islington",
                        Defined.as("count calls")
                                .brokenAt("2021-01", Effect.CAVEAT)
                                .brokenAt("2021-07", Effect.CAVEAT)),
                of(
                        "islington",
                        Defined.as("count calls")
                                .brokenAt("2021-01", Effect.BLOCK)
                                .target("-5% on year-earlier")),
                // what is not scored is explained too
                of("hackney", Defined.as("count calls").window("month")),
                of("hackney", Defined.as("percentage met over hoaxes")),
                of("hackney", Defined.as("level confidence").window("latest")),
                of("three", Defined.as("level confidence").inPerCent()),
                of("three", Defined.as("weighted-mean share by calls")));
    }

    private static Arguments of(String area, Defined indicator) {
        return Arguments.of(area, indicator, indicator.indicator().measureOrThrow());
    }

    @ParameterizedTest(name = "{2} in {0}")
    @MethodSource("scores")
    void everyStepFollowsFromThoseBelowIt(String area, Defined indicator, Object measure) {
        Explained.redone(TestScorer.of(PLACES, OBSERVED), area, "2021-12", indicator);
    }

    @Test
    void followsRateOfTwoBoroughsToItsObservations() {
        Explanation explanation =
                Explained.redone(TestScorer.of(PLACES, OBSERVED), "central-north", "2021-12", rate().decimals(2));
        ExplanationStep value = Explained.first(explanation, StepKind.VALUE);
        assertThat(Explained.outline(value)).isEqualTo("""
                VALUE 683 / 450,000 x 1,000 = 1.517778…, shown as 1.518
                  NUMERATOR Camden 300 + Islington 383 = 683, the members of Central North in December 2021
                    MEMBER calls in Camden is 300
                      SERIES 300
                        OBSERVATION calls, camden, 2021-01/2021-12: 300
                    MEMBER calls in Islington is 383
                      SERIES 200 + 183 = 383
                        OBSERVATION calls, islington, 2021-01/2021-06: 200 (provisional)
                        OBSERVATION calls, islington, 2021-07/2021-12: 183
                  DENOMINATOR Camden 210,000 + Islington 240,000 = 450,000, the members of Central North in December 2021; \
                2021 is asked for, but not all of it is held, so January to December 2020 is used
                    MEMBER people in Camden is 210,000
                      SERIES 210,000
                        OBSERVATION people, camden, 2021-01/2021-12: 210,000
                    MEMBER people in Islington is 240,000
                      SERIES 240,000
                        OBSERVATION people, islington, 2020-01/2020-12: 240,000""");
        assertThat(explanation.imports()).containsExactly(1, 2, 3);
    }

    @Test
    void usesGroupsOwnObservationBeforeItsMembers() {
        TestScorer desk = TestScorer.of(PLACES, OBSERVED + "calls central-north 2021 690");
        ExplanationStep value = Explained.first(
                Explained.redone(desk, "central-north", "2021-12", Defined.as("count calls")), StepKind.VALUE);
        assertThat(Explained.outline(value)).isEqualTo("""
                VALUE calls in Central North is 690, observed for Central North itself and used in place of the sum of its members
                  SERIES 690
                    OBSERVATION calls, central-north, 2021-01/2021-12: 690""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # besides two halves of 200 and 183 | what is said of the choice
            calls islington 2021 400            | 400; it covers exactly the period, and is used in place of the 2 within it
            calls islington 2021-12 9           | 200 + 183 = 383; left out, because they overlap these: 1
            calls islington 2022-01 9           | 200 + 183 = 383
            """)
    void saysWhyTheseObservations(String besides, String statement) {
        TestScorer desk = TestScorer.islington("""
                calls islington 2021-01/2021-06 200
                calls islington 2021-07/2021-12 183
                """ + besides);
        Explanation explanation = Explained.redone(desk, "islington", "2021-12", Defined.as("count calls"));
        assertThat(Explained.first(explanation, StepKind.SERIES).statement()).isEqualTo(statement);
    }

    @Test
    void showsWhatWasFoundOfUnscored() {
        TestScorer desk = TestScorer.islington("""
                calls islington 2021-01 31
                calls islington 2021-03 28
                """);
        Explanation explanation = Explained.redone(
                desk, "islington", "2021-03", Defined.as("count calls").window("rolling-3"));
        assertThat(explanation.derivation().value()).isNull();
        assertThat(explanation.derivation().fact("reason").map(Fact::text)).contains("INCOMPLETE_PERIOD");
        ExplanationStep series = Explained.first(explanation, StepKind.SERIES);
        assertThat(series.statement()).isEqualTo("31 + 28 = 59; February 2021 is missing");
        assertThat(series.fact("missing").map(Fact::text)).contains("2021-02");
        assertThat(series.number("partial").map(Object::toString)).contains("59");
    }

    @Test
    void showsWhatWasFoundOfIncompleteEarlierPeriod() {
        TestScorer desk = TestScorer.islington("""
                calls islington 2021 383
                calls islington 2020-01 31
                """);
        ExplanationStep comparison = Explained.first(
                Explained.redone(desk, "islington", "2021-12", Defined.as("count calls")), StepKind.COMPARISON);
        assertThat(comparison.fact("reason").map(Fact::text)).contains("INCOMPLETE_PERIOD");
        assertThat(comparison.walk().map(ExplanationStep::kind)).contains(StepKind.OBSERVATION);
    }

    @ParameterizedTest(name = "{0} against {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # good      | target     | amber | colour | what was tried
            lower       | 417.05     |       | GREEN  | 383 <= 417.05: yes, so GREEN
            lower       | 380        | 5     | AMBER  | 383 <= 380: no; 383 <= 385: yes, so AMBER
            lower       | 370        | 5     | RED    | 383 <= 370: no; 383 <= 375: no; 383 > 375: yes, so RED
            higher      | 383        |       | GREEN  | 383 >= 383: yes, so GREEN
            higher      | 400        | 5%    | AMBER  | 383 >= 400: no; 383 >= 380: yes, so AMBER
            higher      | 400        |       | RED    | 383 >= 400: no; 383 < 400: yes, so RED
            300 to 390  |            |       | GREEN  | 383 >= 300: yes, and; 383 <= 390: yes, so GREEN
            390 to 400  |            | 2%    | AMBER  | 383 >= 390: no; 383 >= 382.2: yes, so AMBER
            300 to 380  |            | 1     | RED    | 383 >= 300: yes, and; 383 <= 380: no; 383 <= 381: no; 383 > 381: yes, so RED
            lower       | <= 390     |       | GREEN  | 383 <= 390: yes, so GREEN
            lower       | <= 380     |       | AMBER  | 383 <= 380: no; 383 > 380: yes, and; 383 <= 400: yes, so AMBER
            """)
    void triesComparisonsInOrder(String good, String target, String amber, String rag, String path) {
        Defined indicator = Defined.as("count calls").good(good);
        if (target != null && target.startsWith("<")) {
            indicator = indicator.thresholds(target, "> 380 and <= 400");
        } else if (target != null) {
            indicator = indicator.target(target);
        }
        Explanation explanation = Explained.redone(
                TestScorer.islington("calls islington 2021 383"),
                "islington",
                "2021-12",
                amber == null ? indicator : indicator.amberWithin(amber));
        assertThat(explanation.score().rag().name()).isEqualTo(rag);
        assertThat(Explained.all(explanation, StepKind.THRESHOLD))
                .extracting(ExplanationStep::statement)
                .containsExactly(path.split("; "));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # target                  | amber | arithmetic
            -5% on year-earlier       | 5%    | -5% on year-earlier: 439 - 21.95 = 417.05; 439, as above; -5% of 439 = -21.95; 439, as above; 5% of 417.05 = 20.8525
            -20 on year-earlier       |       | -20 on year-earlier: 439 - 20 = 419; 439, as above; -20
            2020-12 439, 2022-12 300  |       | 439 + (300 - 439) x 12 / 24 = 369.5; 439 in December 2020; 300 in December 2022
            400                       |       | 400, fixed
            """)
    void worksOutTarget(String target, String amber, String arithmetic) {
        TestScorer desk = TestScorer.islington("""
                calls islington 2020 439
                calls islington 2021 383
                """);
        Defined indicator = Defined.as("count calls").target(target);
        ExplanationStep rating = Explained.first(
                Explained.redone(
                        desk, "islington", "2021-12", amber == null ? indicator : indicator.amberWithin(amber)),
                StepKind.RATING);
        assertThat(rating.walk()
                        .skip(1)
                        .filter(step -> step.kind() != StepKind.THRESHOLD)
                        .map(ExplanationStep::statement)
                        .limit(arithmetic.split("; ").length))
                .containsExactly(arithmetic.split("; "));
    }

    @Test
    void bringsYearsTargetDownToItsMonthsAndForecastsYearEnd() {
        TestScorer desk = TestScorer.islington("""
                calls islington FY2020-21 100
                calls islington 2020-04/2020-06 20
                calls islington 2021-04/2021-06 30
                """);
        for (Target.Profile profile : Target.Profile.values()) {
            Explanation explanation = Explained.redone(
                    desk,
                    "islington",
                    "2021-06",
                    Defined.as("count calls").window("fytd").target("120").profile(profile));
            boolean isEven = profile == Target.Profile.EVEN;
            assertThat(Explained.first(explanation, StepKind.PROFILE).statement())
                    .startsWith(isEven ? "3 / 12 = 0.25" : "20 / 100 = 0.2");
            assertThat(Explained.first(explanation, StepKind.TARGET).statement())
                    .isEqualTo("120 for April 2021 to March 2022 x %s = %s"
                            .formatted(isEven ? "0.25" : "0.2", isEven ? "30" : "24"));
            assertThat(Explained.first(explanation, StepKind.FORECAST).statement())
                    .startsWith(isEven ? "30 / 0.25 = 120" : "30 / 0.2 = 150");
        }
    }

    @Test
    void bringsTrajectoryDownToItsMonths() {
        Explanation explanation = Explained.redone(
                TestScorer.islington("calls islington 2021-04/2021-06 30"),
                "islington",
                "2021-06",
                Defined.as("count calls")
                        .window("fytd")
                        .target("2021-03 132, 2023-03 108")
                        .profile(Target.Profile.EVEN));
        assertThat(Explained.outline(Explained.first(explanation, StepKind.TARGET)))
                .contains("120 for April 2021 to March 2022 x 0.25 = 30")
                .contains("132 + (108 - 132) x 12 / 24 = 120");
    }

    @Test
    void saysWhereRoundingHidesReason() {
        ExplanationStep rating = Explained.first(
                Explained.redone(
                        TestScorer.islington("calls islington 2021 39.96"),
                        "islington",
                        "2021-12",
                        Defined.as("count calls").good("higher").decimals(1).target("40")),
                StepKind.RATING);
        assertThat(rating.statement()).isEqualTo("RED: 39.96 < 40");
    }

    @Test
    void listsRankedMembersInOrderAndThoseLeftOut() {
        ExplanationStep rank = Explained.first(
                Explained.redone(
                        TestScorer.of(PLACES, "calls camden 2021 300\ncalls islington 2021 383"),
                        "camden",
                        "2021-12",
                        Defined.as("count calls").benchmark("three pooled highest-first")),
                StepKind.RANK);
        assertThat(Explained.outline(rank)).isEqualTo("""
                RANK 2nd of 2 boroughs, highest-first
                  RANKED_MEMBER Islington 383
                  RANKED_MEMBER Camden 300
                  LEFT_OUT Hackney: no figures are held for Hackney""");
    }

    @Test
    void showsChangeEachMemberIsRankedBy() {
        ExplanationStep rank = Explained.first(
                Explained.redone(
                        TestScorer.of(
                                PLACES,
                                "calls camden 2020 200\ncalls islington 2020 400\ncalls hackney 2020 0\n"
                                        + "calls camden 2021 300\ncalls islington 2021 300\ncalls hackney 2021 1"),
                        "camden",
                        "2021-12",
                        Defined.as("count calls").benchmark("three pooled lowest-first of-change")),
                StepKind.RANK);
        assertThat(Explained.outline(rank)).isEqualTo("""
                RANK 2nd of 2 boroughs, lowest-first, by change
                  RANKED_MEMBER Islington (300 - 400) / 400 x 100 = -25%
                  RANKED_MEMBER Camden (300 - 200) / 200 x 100 = 50%
                  LEFT_OUT Hackney: there is no percentage change from zero""");
    }

    @Test
    void namesIndicatorRankedBy() {
        ExplanationStep rank = Explained.first(
                Explained.redone(
                        TestScorer.of(
                                PLACES,
                                "calls camden 2021 300\ncalls islington 2021 383\npeople camden 2021 100\n"
                                        + "people islington 2021 200"),
                        "camden",
                        "2021-12",
                        Defined.as("count calls").benchmark("three pooled lowest-first by test.rate"),
                        Defined.as("annualised rate calls per 10 over people").title("Rate")),
                StepKind.RANK);
        assertThat(Explained.outline(rank)).isEqualTo("""
                RANK 2nd of 2 boroughs, lowest-first, by test.rate
                  RANKED_MEMBER Islington 19.15
                  RANKED_MEMBER Camden 30
                  LEFT_OUT Hackney: no figures are held for Hackney""");
    }

    @Test
    void namesInputsOfChangeTest() {
        ExplanationStep test = Explained.first(
                Explained.redone(TestScorer.of(PLACES, OBSERVED), "camden", "2021-12", rate()), StepKind.CHANGE_TEST);
        assertThat(test.statement())
                .isEqualTo("z = 2 x (sqrt(300 + 3/8) - sqrt(1.05 x (280 + 3/8))) / sqrt(1 + 1.05) = 0.242249,"
                        + " where 1.05 is the exposure now divided by that before: 210,000 / 200,000;"
                        + " without its sign, z is not above 1.96: this could be chance");
    }

    @Test
    void givesReasonForNoDirectionAndPairedOutcome() {
        Explanation explanation = Explained.redone(
                TestScorer.of(PLACES, OBSERVED),
                "islington",
                "2021-12",
                Defined.as("count calls").good("a rise may be good").pairedWith("test.met"),
                Defined.as("count met").title("Met").good("higher"));
        assertThat(Explained.first(explanation, StepKind.RATING).statement())
                .isEqualTo("NOT_RATED: a rise may be good");
        assertThat(Explained.first(explanation, StepKind.PAIRED)
                        .fact("indicator")
                        .map(Fact::text))
                .contains("test.met");
    }

    @Test
    void listsChartedMonthsWithMeanAndLimits() {
        StringBuilder months = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            months.append("calls islington 2021-%02d %d%n".formatted(month, 20 + month % 3));
        }
        ExplanationStep control = Explained.first(
                Explained.redone(
                        TestScorer.islington(months.toString()), "islington", "2021-12", Defined.as("count calls")),
                StepKind.CONTROL);
        assertThat(control.steps()).hasSize(12);
        assertThat(control.fact("variation").map(Fact::text)).contains("COMMON_CAUSE");
    }

    @Test
    void namesRuleThatMarksLatestPoint() {
        StringBuilder months = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            months.append("calls islington 2021-%02d %d%n".formatted(month, month == 12 ? 60 : 20 + month % 3));
        }
        ExplanationStep control = Explained.first(
                Explained.redone(
                        TestScorer.islington(months.toString()), "islington", "2021-12", Defined.as("count calls")),
                StepKind.CONTROL);
        assertThat(control.statement()).endsWith("; the latest, 60: concern (rule: outside limit)");
    }

    @Test
    void hidesPartsWhereOneIsSmall() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls islington 2021-01/2021-11 40
                calls islington 2021-12 3
                calls camden 2021 60
                """);
        for (String area : List.of("islington", "central-north")) {
            Explanation explanation = Explained.at(
                    desk, area, "2021-12", Defined.as("count calls").suppressBelow(5));
            assertThat(explanation.derivation().walk().map(ExplanationStep::statement))
                    .noneMatch(text -> text.endsWith(": 3"));
            assertThat(Explained.all(explanation, StepKind.OBSERVATION))
                    .noneMatch(step -> step.fact("area").orElseThrow().text().equals("islington"));
        }
        ExplanationStep hidden = Explained.first(
                Explained.at(
                        desk, "islington", "2021-12", Defined.as("count calls").suppressBelow(5)),
                StepKind.SUPPRESSION);
        assertThat(hidden.statement()).contains("a count below 5");
    }

    @Test
    void hidesPartsOfWhatIsNotAFigure() {
        // of the year to date another indicator tells April and April to June: June would give May away
        TestScorer desk = TestScorer.of(PLACES, """
                met   islington 2021-04 10
                met   islington 2021-05 3
                met   islington 2021-06 9
                calls islington 2021-04 40
                """);
        Defined indicator =
                Defined.as("percentage met over calls").window("month").suppressBelow(5);
        Explanation explanation = Explained.at(desk, "islington", "2021-06", indicator);
        assertThat(explanation.derivation().walk().map(ExplanationStep::statement))
                .noneMatch(text -> text.contains("9"));
        assertThat(Explained.all(explanation, StepKind.OBSERVATION)).isEmpty();
        assertThat(explanation.derivation().walk().map(ExplanationStep::statement))
                .contains("June 2021 is missing");
    }

    @Test
    void saysIndicatorIsNotLive() {
        Explanation explanation =
                Explained.at(TestScorer.islington(""), "islington", "2021-12", Defined.unscored(Status.IN_DEVELOPMENT));
        assertThat(explanation.derivation().fact("reason").map(Fact::text)).contains("IN_DEVELOPMENT");
        assertThat(explanation.derivation().steps()).isEmpty();
    }

    @Test
    void explainsOneScoreAtATime() {
        TestScorer desk = TestScorer.of(PLACES, OBSERVED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explained.at(desk, "camden islington", "2021-12", Defined.as("count calls")))
                .withMessage("one score is explained at a time, and 2 were asked for");
    }

    @Test
    void namesFigureThatWasExplainedBefore() {
        Explanation explanation = Explained.redone(TestScorer.of(PLACES, OBSERVED), "islington", "2021-12", rate());
        assertThat(Explained.all(explanation, StepKind.VALUE))
                .filteredOn(step -> step.arithmetic() != Arithmetic.AS_SCORED)
                .extracting(step -> step.fact("period").orElseThrow().text())
                .containsExactly("2021-01/2021-12", "2020-01/2020-12");
    }

    private static Defined rate() {
        return Defined.as("rate calls per 1000 over people");
    }

    /** 3% is not a count of 3. */
    @Test
    void showsSmallLevelsInPerCent() {
        TestScorer desk = TestScorer.islington("share islington 2021-12 3");
        Explanation explanation = Explained.redone(
                desk,
                "islington",
                "2021-12",
                Defined.as("level share").inPerCent().suppressBelow(5));
        assertThat(Explained.all(explanation, StepKind.SUPPRESSION)).isEmpty();
        assertThat(Explained.first(explanation, StepKind.OBSERVATION).value()).isEqualTo(Quantity.of(3));
    }
}
