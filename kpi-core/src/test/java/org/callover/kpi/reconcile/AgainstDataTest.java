package org.callover.kpi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.reconcile.ClaimAnswer.Outcome;
import org.callover.kpi.reconcile.ClaimAnswer.Reason;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims set beside what the data give. */
class AgainstDataTest {

    private static final String PLACES = """
            camden
            islington
            barnet
            hackney
            newham
            boroughs: camden islington barnet hackney
            central-north: camden islington
            """;

    private final Paper paper = Paper.over(
            TestScorer.of(PLACES, """
                    calls islington 2020 439
                    calls islington 2021 383
                    calls camden 2020 380
                    calls camden 2021 420
                    calls barnet 2021 500
                    calls hackney 2021 383
                    calls newham 2021 0
                    calls newham 2020 0
                    calls newham 2022 5
                    repeats islington 2020 40
                    repeats islington 2021 28
                    callers islington 2020 400
                    callers islington 2021 400
                    met camden 2021-12 72.82
                    met islington 2021-12 85.84
                    weight camden 2021-12 510
                    weight islington 2021-12 443
                    """),
            Defined.as("count calls").title("Calls").benchmark("boroughs pooled highest-first"),
            Defined.as("percentage repeats over callers")
                    .title("Repeat callers")
                    .decimals(1),
            Defined.as("weighted-mean met by weight")
                    .title("Calls met")
                    .window("month")
                    .decimals(2),
            Defined.unscored(Status.IN_DEVELOPMENT).title("Young victims"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    value 383; previous 439; difference -56; percentage down 12.8%; direction fell | the same value, previous value, difference, percentage and direction.
                    percentage 12.76%                                                      | the same percentage.
                    percentage -13%                                                        | the same percentage.
                    percentage 12.8; direction fall                                        | the same percentage and direction.
                    rank 3 of 4                                                            | the same rank.
                    rank 3rd highest                                                       | the same rank.
                    rank lowest; of 4                                                      | the same rank.
                    rank 1st best of 4                                                     | the same rank.
                    value 383; rank 1 of 4                                                 | the same value and rank; the rank is counted from the lowest; from the other end it is 3rd of 4.
                    value 383; numerator 3                                                 | the same value; the numerator could not be checked, because Calls is not made of parts.
                    """)
    void whatTheDataGiveIsConfirmed(String claim, String ending) {
        ClaimAnswer answer = paper.answer("indicator Calls; area Islington; period 2021-12; " + claim);
        assertThat(answer.statement()).isEqualTo("The data give " + ending);
        assertThat(answer.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    value 384                       | The paper says 384; the data give 383 (no rounding gives it).
                    percentage down 12.7%           | The paper says down 12.7%; the data give down 12.8% (only cutting off after 1 decimal gives it).
                    percentage up 12.8%             | The paper says up 12.8%; the data give down 12.8% (it is the same figure, but down).
                    percentage around 10%           | The paper says approximately 10%; the data give down 12.8% (only rounding to the nearest 10 gives it).
                    percentage around 15%           | The paper says approximately 15%; the data give down 12.8% (only rounding to the nearest 5 gives it).
                    direction up                    | The paper says up; the data give down (chance alone could explain the change).
                    direction no change             | The paper says no change; the data give down (chance alone could explain the change).
                    rank 4 of 4                     | The paper says a rank of 4th of 4; the data give 3rd of 4.
                    rank 3 of 32                    | The paper says a rank of 3rd of 32; the data give 3rd of 4.
                    rank 2nd highest                | The paper says a rank of 2nd highest; the data give 3rd highest of 4.
                    previous 440                    | The paper says a previous value of 440; the data give 439 (only rounding to the nearest 5 gives it).
                    """)
    void whatTheyDoNotDiffers(String claim, String statement) {
        ClaimAnswer answer = paper.answer("indicator test.calls; area islington; period 2021; " + claim);
        assertThat(answer.statement()).isEqualTo(statement);
        assertThat(answer.outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void aMeanOfPercentagesIsToldFromThePercentageOfTheWhole() {
        ClaimAnswer answer = paper.answer("indicator Calls met; area Central North; period 2021-12; value 79.33%");
        assertThat(answer.statement())
                .isEqualTo("The paper says 79.33%; the data give 78.87%"
                        + " (it is the unweighted mean of Camden and Islington).");
        assertThat(answer.outcome()).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void aMeanWithItsDecimalsCutOffIsToldToo() {
        Paper other = Paper.over(
                TestScorer.of(PLACES, """
                        met camden 2021-12 81.88
                        met islington 2021-12 86.67
                        weight camden 2021-12 749
                        weight islington 2021-12 574
                        """),
                Defined.as("weighted-mean met by weight")
                        .title("Calls met")
                        .window("month")
                        .decimals(2));
        assertThat(other.answer("indicator Calls met; area Central North; period 2021-12; value 84.27%")
                        .statement())
                .isEqualTo("The paper says 84.27%; the data give 83.96%"
                        + " (it is the unweighted mean of Camden and Islington, with the other decimals cut off).");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    value 20  | The paper says 20; the data give 120 over the 12 months to December 2021 (it is the figure for December 2021 alone; write month in the column window).
                    value 21  | The paper says 21; the data give 120 over the 12 months to December 2021 (no rounding gives it).
                    value 120 | The data give the same value.
                    """)
    void aMonthThatStandsForTwelveIsToldApart(String claim, String statement) {
        Paper months =
                Paper.over(TestScorer.of(PLACES, """
                        calls islington 2021-01/2021-11 100
                        calls islington 2021-12 20
                        """), Defined.as("count calls").title("Calls"));
        assertThat(months.answer("indicator Calls; area Islington; period 2021-12; " + claim)
                        .statement())
                .isEqualTo(statement);
        assertThat(months.answer("indicator Calls; area Islington; period 2021-11; " + claim)
                        .statement())
                .endsWith(
                        "for the score over the 12 months to November 2021; for another period, use the column window.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    value 383; previous 439; percentage 12.8 pp | The paper says 12.8 percentage points; 439 to 383 is down 12.8% (it is the percentage change; only percentages change in points).
                    value 383; percentage -12.8 points          | The paper says down 12.8 percentage points; the data give down 12.8% (it is the percentage change; only percentages change in points).
                    value 383; percentage -0.128                | The paper says down 0.128; the data give down 12.756% (it is the same figure written as a fraction; write it as a percentage).
                    value -383                                  | The paper says -383; the data give 383 over the 12 months to December 2021 (no rounding gives it).
                    """)
    void slipsOfTheUnitAreNamed(String claim, String statement) {
        assertThat(paper.answer("indicator Calls; area Islington; period 2021-12; " + claim)
                        .statement())
                .isEqualTo(statement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    period 12 months to December 2021; percentage -12.8%
                    period Dec-21; window Rolling 12 months; percentage -12.8%
                    period calendar year 2021; compare last year; percentage -12.8%
                    period Dec-21; compare 1 year earlier; percentage -12.8%
                    period Dec-21; compare calendar year 2020; percentage -12.8%
                    """)
    void whatAFigureIsAboutIsReadAsPrinted(String claim) {
        ClaimAnswer answer = paper.answer("indicator Calls; area Islington; " + claim);
        assertThat(answer.outcome()).as(answer.statement()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void rowsThatSpellTheSameMonthsDifferentlyAreSetBesideEachOther() {
        assertThat(paper.answers("""
                        indicator Calls; area Islington; period 2021-12; value 383
                        indicator Calls; area Islington; period 2021; compare year-earlier; value 384
                        indicator Calls; area Islington; period 12 months to Dec 2021; value 385
                        """))
                .extracting(ClaimAnswer::outcome)
                .containsExactly(Outcome.CONFIRMED, Outcome.CONTRADICTS_ITSELF, Outcome.CONTRADICTS_ITSELF);
    }

    @Test
    void aDashIsNoDirection() {
        assertThat(paper.answer("indicator Calls; area Islington; period 2021-12; direction -")
                        .hindrance()
                        .reason())
                .isEqualTo(Reason.NOTHING_CLAIMED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    value 7%; previous 10%                            | CONFIRMED
                    value 7.0%; numerator 28 of 400                   | CONFIRMED
                    value 7.0%; difference down 3 percentage points   | CONFIRMED
                    value 7.0%; percentage 3 percentage points        | CONFIRMED
                    value 7.0%; percentage down 30%                   | CONFIRMED
                    value 7.0%; percentage down 3%                    | DIFFERS
                    value 6.9%                                        | DIFFERS
                    """)
    void percentagesChangeInPointsOrInPerCent(String claim, Outcome outcome) {
        ClaimAnswer answer = paper.answer("indicator Repeat callers; area Islington; period 2021-12; " + claim);
        assertThat(answer.outcome()).as(answer.statement()).isEqualTo(outcome);
    }

    @Test
    void pointsTakenForPerCentAreToldApart() {
        assertThat(paper.answer("indicator Repeat callers; area Islington; period 2021-12; percentage down 3%")
                        .statement())
                .isEqualTo("The paper says down 3%; the data give down 30.0%, or 3.0 percentage points"
                        + " (it is the change in percentage points, not the percentage change).");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    indicator Cals; area Islington; period 2021-12; value 1         | UNKNOWN_INDICATOR | 'Cals' is not a known indicator; did you mean 'Calls'?
                    indicator Calls; area Islingtn; period 2021-12; value 1         | UNKNOWN_AREA      | 'Islingtn' is not a known area; did you mean 'Islington'?
                    indicator Calls; area Islington; period 2011/12; value 1        | BAD_PERIOD        | '2011/12' is not a period
                    indicator Calls; area Islington; period 1980/2021; value 1      | BAD_PERIOD        | '1980/2021' is not a period
                    indicator Calls; area Islington; period 1980-01/2021-12; value 1| BAD_PERIOD        | is longer than 240 months
                    indicator Calls; area Islington; period 0001; value 1           | BAD_PERIOD        | is not within the years 1900 to 2199
                    indicator Calls; area Islington; period 2021; window yearly; value 1 | BAD_WINDOW   | 'yearly' is not a window
                    indicator Calls; area Islington; period 2021; compare last; value 1 | BAD_COMPARATOR | 'last' is not a comparator
                    indicator Calls; period 2021-12; value 1                        | NO_AREA           | it does not name an area
                    indicator Calls; area Islington; value 1                        | NO_PERIOD         | it does not name a period
                    area Islington; period 2021-12; value 1                         | NO_INDICATOR      | it does not name an indicator
                    indicator Calls; area Islington; period 2021-12                 | NOTHING_CLAIMED   | no value, change, direction or rank
                    indicator Calls; area Islington; period 2022-12; value 1        | UNSCORED          | 2022
                    indicator Young victims; area Islington; period 2021; value 1   | UNSCORED          | the indicator is in development
                    indicator Calls; area Islington; period 2020; percentage 1%     | PART_NOT_HELD     | the percentage could not be checked, because
                    indicator Calls; area Newham; period 2020; rank 1               | PART_NOT_HELD     | the rank could not be checked, because
                    """)
    void whatCannotBeCheckedSaysWhy(String claim, Reason reason, String why) {
        ClaimAnswer answer = paper.answer(claim);
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_CHECKABLE);
        assertThat(answer.hindrance()).isNotNull();
        assertThat(answer.hindrance().reason()).isEqualTo(reason);
        assertThat(answer.statement()).startsWith("The claim was not checked: ").contains(why);
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        ClaimAnswer answer = paper.answer("indicator Calls; area Newham; period 2022-12; value 5; percentage 500%");
        assertThat(answer.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(answer.statement()).contains("no percentage, because it starts from zero");
    }

    @Test
    void fromZeroToZeroIsNoChangeOfZeroPerCent() {
        assertThat(paper.answer("indicator Calls; area Newham; period 2021-12; value 0; percentage 0%")
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(paper.answer("indicator Calls; area Newham; period 2021-12; value 0; percentage up 3%")
                        .outcome())
                .isEqualTo(Outcome.DIFFERS);
        assertThat(paper.answer("indicator Calls; area Newham; value 0; previous 0; percentage up 3%")
                        .outcome())
                .isEqualTo(Outcome.CONTRADICTS_ITSELF);
    }

    @Test
    void ofTwoAnswersTheDataConfirmOne() {
        List<ClaimAnswer> answers = paper.answers("""
                indicator Calls; area Islington; period 2021-12; percentage down 12.8%
                indicator test.calls; area islington; period 2021-12; percentage down 21%
                """);
        assertThat(answers.get(0).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(answers.get(0).statement())
                .isEqualTo("The data give the same percentage; row 2 says something else.");
        assertThat(answers.get(1).outcome()).isEqualTo(Outcome.CONTRADICTS_ITSELF);
        assertThat(answers.get(1).statement())
                .isEqualTo("This row says down 21%; row 1 says down 12.8%; the data give down 12.8%.");
    }

    @Test
    void whatTheDataGiveIsToldOfASelfContradictionToo() {
        ClaimAnswer answer = paper.answer(
                "indicator Calls; area Islington; period 2021-12; value 383; previous 439; percentage down 1.5%");
        assertThat(answer.outcome()).isEqualTo(Outcome.CONTRADICTS_ITSELF);
        assertThat(answer.checks())
                .filteredOn(check -> check.against().kind() == Check.Kind.DATA && check.part() == ClaimPart.PERCENTAGE)
                .extracting(Check::found)
                .containsExactly("down 12.8%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    value 3
                    value 2
                    value 3; rank 2 of 3
                    numerator 3
                    direction up
                    """)
    void whatIsWithheldIsNeitherConfirmedNorDenied(String claim) {
        Paper small = Paper.over(
                TestScorer.of(PLACES, """
                        calls camden 2021 30
                        calls islington 2020 12
                        calls islington 2021 3
                        calls barnet 2021 40
                        calls hackney 2021 50
                        """),
                Defined.as("count calls").suppressBelow(5).benchmark("boroughs pooled highest-first"));
        ClaimAnswer answer = small.answer("indicator Calls; area Islington; period 2021-12; " + claim);
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_CHECKABLE);
        assertThat(answer.checks()).noneMatch(check -> check.against().kind() == Check.Kind.DATA);
        assertThat(answer.statement()).doesNotContainPattern("\\b[23]\\b");
    }
}
