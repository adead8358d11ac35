package org.callover.kpi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.callover.kpi.reconcile.ClaimAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What claims say against themselves and each other, with no data at all. */
class ClaimsAloneTest {

    private final Paper paper = Paper.withoutData();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    value 355; percentage down 1.5%; difference -28                    | The paper says down 1.5%; 383 to 355 is down 7.3%.
                    value 1398; percentage down 7.7%; difference -118                  | The paper says down 7.7%; 1,516 to 1,398 is down 7.8% (only cutting off after 1 decimal gives it).
                    value 6514; previous 5683; percentage up 14.8%                     | The paper says up 14.8%; 5,683 to 6,514 is up 14.6%.
                    value 2.4%; numerator 156; denominator 6152                        | The paper says 2.4%; 156 of 6,152 is 2.5%.
                    value 9198; previous 8237; percentage approximate 10% increase     | The paper says up approximately 10%; 8,237 to 9,198 is up 11.7% (only rounding to the nearest 5 gives it).
                    value 3297; previous 3878; difference 590 fewer burglaries         | The paper says down 590; 3,878 to 3,297 is down 581.
                    value 3297; previous 3878; difference 590                          | The paper says 590; 3,878 to 3,297 is down 581.
                    previous 383; difference -28; percentage -1.5%                     | The paper says down 1.5%; 383 to 355 is down 7.3%.
                    value 355; previous 383; direction up                              | The paper says up; 383 to 355 is down.
                    value 355; previous 355; direction down                            | The paper says down; 355 to 355 is no change.
                    direction up; difference -28                                       | The paper says up; its difference is down.
                    direction same; difference 28                                      | The paper says no change; its difference is up.
                    percentage up 7.3%; difference down 28                             | The paper says up 7.3%; its difference is down 28.
                    value 5; previous 0; percentage 500%                               | The paper says 500%; 0 to 5 is no percentage, because it starts from zero.
                    value 19.6%; previous 23.1%; percentage down 3.5%                  | The paper says down 3.5%; 23.1% to 19.6% is between down 15.6% and down 14.8%, or 3.5 percentage points (it is the change in percentage points, not the percentage change).
                    value 355; previous 383; percentage up 7.3%                        | The paper says up 7.3%; 383 to 355 is down 7.3% (it is the same figure, but down).
                    rank 32 of 15                                                      | The paper says a rank of 32nd of 15; of 15 it is at most 15th.
                    """)
    void aClaimMayContradictItself(String claim, String statement) {
        ClaimAnswer answer = paper.answer(claim);
        assertThat(answer.statement()).isEqualTo(statement);
        assertThat(answer.outcome()).isEqualTo(Outcome.CONTRADICTS_ITSELF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    value 355; percentage down 7.3%; difference -28
                    value 355; percentage 7.3; difference 28; direction down
                    value 355; percentage 7.3%; difference 28
                    value 6,514; previous 5,683; percentage +14.6%; direction increase
                    value 2.5%; numerator 156 of 6152
                    value 9198; previous 8237; percentage approximately 12%
                    value 19.6%; percentage a 3.5 percentage point reduction; previous 23.1%
                    value 19.6%; difference -3.5 points; previous 23.1%
                    value 5.9; previous 6.1; percentage down 4%
                    value 5.9; previous 5.9; direction down
                    value 5.9; previous 6.1; difference -0.3
                    value 250; previous 200; percentage up 25%
                    value 8.66; numerator 3297; denominator 380711
                    difference -28; percentage -7.3%
                    rank 28 of 32
                    """)
    void orAgreeWithItself(String claim) {
        ClaimAnswer answer = paper.answer(claim);
        assertThat(answer.outcome()).as(answer.statement()).isEqualTo(Outcome.NOT_CHECKABLE);
        assertThat(answer.statement()).endsWith("the claim was not checked with data: it does not name an indicator.");
    }

    @Test
    void halvesRoundUpOrToEven() {
        // 1 of 80 is 1.25%.
        assertThat(paper.answer("value 1.3%; numerator 1; denominator 80")
                        .checks()
                        .get(0)
                        .explainedBy())
                .isEqualTo("rounded to 1 decimal");
        assertThat(paper.answer("value 1.2%; numerator 1; denominator 80")
                        .checks()
                        .get(0)
                        .explainedBy())
                .isEqualTo("rounded to 1 decimal, half to even");
    }

    @Test
    void onePaperTwoAnswers() {
        List<ClaimAnswer> answers = paper.answers("""
                indicator Burglary; difference down 338; percentage down 21%
                indicator burglary; value 1516; percentage down 7.2%; difference -118
                indicator Robbery; difference down 3
                """);
        assertThat(answers.get(0).statement())
                .isEqualTo("This row says down 338 and down 21%; row 2 says down 118 and down 7.2%.");
        assertThat(answers.get(1).statement())
                .isEqualTo("This row says down 118 and down 7.2%; row 1 says down 338 and down 21%.");
        assertThat(answers)
                .extracting(ClaimAnswer::outcome)
                .containsExactly(Outcome.CONTRADICTS_ITSELF, Outcome.CONTRADICTS_ITSELF, Outcome.NOT_CHECKABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    percentage up 14.8%             | percentage up 14.6%             | true
                    percentage up 14.8%             | percentage up 15%               | false
                    percentage up 14.8%             | value 6514; previous 5683       | true
                    percentage up 14.6%             | value 6514; previous 5683       | false
                    percentage up 14.6%             | percentage down 14.6%           | true
                    percentage up 14.6%             | percentage 14.6%                | false
                    direction up                    | percentage down 14.6%           | true
                    value 355                       | value 356                       | true
                    value 355; compare previous     | value 356; compare year-earlier | true
                    difference 3; compare previous  | difference 4; compare FY2016-17 | false
                    value 355; period 2017-04       | value 356; period 2017-03       | false
                    value 355; area Barnet          | value 356; area Camden          | false
                    rank 28 of 32                   | rank 5                          | true
                    rank 28 of 32                   | rank 5th highest                | false
                    rank 28                         | rank 28 of 32                   | false
                    """)
    void rowsAboutOneFigureAreSetBesideEachOther(String one, String other, boolean disagree) {
        List<ClaimAnswer> answers = paper.answers("indicator asb; %s\nindicator ASB; %s".formatted(one, other));
        assertThat(answers)
                .extracting(answer -> answer.outcome() == Outcome.CONTRADICTS_ITSELF)
                .containsExactly(disagree, disagree);
    }

    @Test
    void rowsThatNameNothingAreNotSetBesideEachOther() {
        assertThat(paper.reconciliation("value 1\nvalue 2").counts())
                .isEqualTo(Map.of(
                        Outcome.CONFIRMED, 0,
                        Outcome.DIFFERS, 0,
                        Outcome.CONTRADICTS_ITSELF, 0,
                        Outcome.NOT_CHECKABLE, 2));
    }
}
