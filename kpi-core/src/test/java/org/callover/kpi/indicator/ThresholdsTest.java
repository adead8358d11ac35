package org.callover.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.callover.kpi.indicator.Thresholds.Verdict;
import org.callover.kpi.observation.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where green ends and amber ends: on target is green, on the amber limit is amber. */
class ThresholdsTest {

    @ParameterizedTest(name = "lower is better: {0} against {1} within {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # value    | target | margin   | rag   | because
            588        | 589    | 5%       | GREEN | <= 589
            589        | 589    | 5%       | GREEN | <= 589
            589.000001 | 589    | 5%       | AMBER | <= 618.45
            618.45     | 589    | 5%       | AMBER | <= 618.45
            618.46     | 589    | 5%       | RED   | > 618.45
            # in points, and in the value's own unit
            92         | 90     | 2 points | AMBER | <= 92
            92.01      | 90     | 2 points | RED   | > 92
            405        | 400    | 5        | AMBER | <= 405
            # without a margin there is no amber
            589        | 589    | 0        | GREEN | <= 589
            589.01     | 589    | 0        | RED   | > 589
            # a target of zero: a share of it is nothing
            0          | 0      | 5%       | GREEN | <= 0
            1          | 0      | 5%       | RED   | > 0
            # below zero the margin is still upwards
            -11        | -10    | 5%       | GREEN | <= -10
            -9.5       | -10    | 5%       | AMBER | <= -9.5
            -9.49      | -10    | 5%       | RED   | > -9.5
            """)
    void lowerIsBetter(BigDecimal value, BigDecimal target, String margin, Rag rag, String because) {
        assertRated(Direction.LOWER, value, target, margin, rag, because);
    }

    @ParameterizedTest(name = "higher is better: {0} against {1} within {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # value    | target | margin   | rag   | because
            40         | 40     | 5%       | GREEN | >= 40
            39.96      | 40     | 5%       | AMBER | >= 38
            38         | 40     | 5%       | AMBER | >= 38
            37.99      | 40     | 5%       | RED   | < 38
            39.96      | 40     | 0        | RED   | < 40
            88         | 90     | 2 points | AMBER | >= 88
            87.999     | 90     | 2 points | RED   | < 88
            0          | 0      | 5%       | GREEN | >= 0
            -10        | -10    | 5%       | GREEN | >= -10
            -10.5      | -10    | 5%       | AMBER | >= -10.5
            -10.51     | -10    | 5%       | RED   | < -10.5
            """)
    void higherIsBetter(BigDecimal value, BigDecimal target, String margin, Rag rag, String because) {
        assertRated(Direction.HIGHER, value, target, margin, rag, because);
    }

    @ParameterizedTest(name = "between {1} and {2} is better: {0} within {3} is {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # value | low | high | margin   | rag   | because
            20      | 20  | 40   | 10%      | GREEN | <= 40
            30      | 20  | 40   | 10%      | GREEN | <= 40
            40      | 20  | 40   | 10%      | GREEN | <= 40
            # a share is of the bound that was passed
            18      | 20  | 40   | 10%      | AMBER | >= 18
            17.99   | 20  | 40   | 10%      | RED   | < 18
            44      | 20  | 40   | 10%      | AMBER | <= 44
            44.01   | 20  | 40   | 10%      | RED   | > 44
            41      | 20  | 40   | 1 point  | AMBER | <= 41
            19      | 20  | 40   | 1 point  | AMBER | >= 19
            18.9    | 20  | 40   | 1 point  | RED   | < 19
            40.01   | 20  | 40   | 0        | RED   | > 40
            """)
    void betweenIsBetter(BigDecimal value, BigDecimal low, BigDecimal high, String margin, Rag rag, String because) {
        Direction.Range range = new Direction.Range(Quantity.of(low), Quantity.of(high));
        Verdict verdict = new Thresholds.Between(range, Amount.parse(margin)).rate(Quantity.of(value));
        assertThat(verdict.rag()).isEqualTo(rag);
        assertThat(verdict.operator() + " " + verdict.limit()).isEqualTo(because);
    }

    @Test
    void noBinaryFractionMovesABoundary() {
        Quantity before = Quantity.of(620);
        Quantity target = before.plus(Amount.parse("-5%").from(before));
        assertThat(Thresholds.of(Direction.LOWER, target, Quantity.ZERO)
                        .rate(Quantity.of(589))
                        .rag())
                .isEqualTo(Rag.GREEN);
        // 0.1 + 0.2 is above 0.3 in binary
        Quantity sum = Quantity.of(new BigDecimal("0.1")).plus(Quantity.of(new BigDecimal("0.2")));
        assertThat(Thresholds.of(Direction.LOWER, Quantity.of(new BigDecimal("0.3")), Quantity.ZERO)
                        .rate(sum)
                        .rag())
                .isEqualTo(Rag.GREEN);
        // a third and a third less 5% of it are no decimals at all
        Quantity third = Quantity.of(100).dividedBy(Quantity.of(3));
        Quantity less = third.plus(Amount.parse("-5%").from(third));
        assertThat(Thresholds.of(Direction.LOWER, less, Quantity.ZERO)
                        .rate(Quantity.of(95).dividedBy(Quantity.of(3)))
                        .rag())
                .isEqualTo(Rag.GREEN);
    }

    @Test
    void aRangeEndsAboveItsStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Direction.Range(Quantity.of(40), Quantity.of(20)))
                .withMessage("the range [40, 20] starts above its end; write the lower number first");
    }

    private static void assertRated(
            Direction direction, BigDecimal value, BigDecimal target, String margin, Rag rag, String because) {
        Quantity aim = Quantity.of(target);
        Verdict verdict =
                Thresholds.of(direction, aim, Amount.parse(margin).from(aim)).rate(Quantity.of(value));
        assertThat(verdict.rag()).isEqualTo(rag);
        assertThat(verdict.operator() + " " + verdict.limit()).isEqualTo(because);
        assertThat(verdict.target()).isEqualTo(aim);
    }

    @ParameterizedTest(name = "{0} within {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # value | low | high | what is tried, and the colour that decided
            35      | 30  | 40   | >= 30 yes; <= 40 yes GREEN
            41      | 30  | 40   | >= 30 yes; <= 40 no; <= 42 yes AMBER
            43      | 30  | 40   | >= 30 yes; <= 40 no; <= 42 no; > 42 yes RED
            29      | 30  | 40   | >= 30 no; >= 28 yes AMBER
            27      | 30  | 40   | >= 30 no; >= 28 no; < 28 yes RED
            """)
    void keepsComparisonsItTries(long value, long low, long high, String trials) {
        Thresholds between =
                new Thresholds.Between(new Direction.Range(Quantity.of(low), Quantity.of(high)), Amount.parse("2"));
        Quantity judged = Quantity.of(value);
        assertThat(between.trials(judged).stream().map(trial -> "%s %s %s"
                        .formatted(
                                trial.operator(),
                                trial.limit(),
                                !trial.holds() ? "no" : trial.gives() == null ? "yes" : "yes " + trial.gives())))
                .containsExactly(trials.split("; "));
        assertThat(between.trials(judged)).last().satisfies(last -> assertThat(last.gives())
                .isEqualTo(between.rate(judged).rag()));
    }
}
