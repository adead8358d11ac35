package org.callover.kpi.reconcile.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures are read from the cells of papers. */
class PrintedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    1,398                             | 1,398
                    '''-28'                           | down 28
                    -28                               | down 28
                    \u221228                          | down 28
                    \u2013 28 offences                | down 28
                    (-28)                             | down 28
                    +14.6                             | up 14.6
                    7.70%                             | 7.70%
                    down 7.7%                         | down 7.7%
                    \u2193 7.7 per cent               | down 7.7%
                    7.7 % fall                        | down 7.7%
                    an increase of 14.6%              | up 14.6%
                    590 fewer burglaries              | down 590
                    a 3.5 percentage point reduction  | down 3.5 percentage points
                    +1.0 pp                           | up 1.0 percentage points
                    approximate 10% increase          | up approximately 10%
                    c. 10%                            | approximately 10%
                    c.10%                             | approximately 10%
                    ca. 10%                           | approximately 10%
                    ~10%                              | approximately 10%
                    \u224810%                         | approximately 10%
                    minus 7.7%                        | down 7.7%
                    \u2b07\ufe0f 7.7%                 | down 7.7%
                    no change (0%)                    | 0%
                    .5                                | 0.5
                    """)
    void aChangeIsReadAsPrinted(String text, String told) {
        assertThat(PrintedNumber.change(text).told()).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    lots            | 'lots' in 'lots' is not understood; write the figure as printed
                    1.2 million     | 'million' in '1.2 million' is not understood
                    doubled 5       | 'doubled' in 'doubled 5' is not understood
                    1.398.000       | '1.398.000' in '1.398.000' is not understood
                    383 to 355      | '383 to 355' has 2 numbers; write one
                    %               | '%' has no number; write one
                    up -28          | 'up -28' gives two directions; write one
                    unchanged 5     | 'unchanged 5' says both a change and no change
                    over 50%        | 'over 50%' is a limit, and only figures can be checked
                    more than 5     | 'more than 5' is a limit
                    decraese 5      | did you mean 'decrease'?
                    1e9             | 'e' in '1e9' is not understood
                    =1+1            | '=1+1' in '=1+1' is not understood
                    1234567890123456| has more than 15 digits
                    """)
    void whatIsNotUnderstoodIsNotGuessed(String text, String message) {
        assertThatThrownBy(() -> PrintedNumber.change(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"up 355", "355 lower", "3 points"})
    void aValueHasNoDirection(String text) {
        assertThatThrownBy(() -> PrintedNumber.level(text)).hasMessageContaining("is a change, not a value");
    }

    @ParameterizedTest
    @CsvSource({
        "28, 28th",
        "28 of 32, 28th of 32",
        "28/32, 28th of 32",
        "8th lowest of 32, 8th lowest of 32",
        "highest, 1st highest",
        "=11, 11th",
        "joint 11th of 32, 11th of 32"
    })
    void ranksAreReadAsPrinted(String text, String told) {
        assertThat(PrintedRank.parse(text).told()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"n/a", "N/A", "-", "\u2013", "..", "TBC", "to be confirmed"})
    void aCellMaySayThatThereIsNoFigure(String text) {
        assertThat(PrintedNumber.isNone(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "nil", "no change", "%"})
    void andNothingElseDoes(String text) {
        assertThat(PrintedNumber.isNone(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "28 of 0", "1.5", "up 3", "3 of 4 of 5", "of", "highest lowest 3", "9999999"})
    void orNotAtAll(String text) {
        assertThatThrownBy(() -> PrintedRank.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "up, UP",
        "Fell, DOWN",
        "a slight increase, UP",
        "no change, SAME",
        "level, SAME",
        "\u2191, UP",
        "-, DOWN"
    })
    void directionsAreWords(String text, PrintedDirection way) {
        assertThat(PrintedDirection.parse(text)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({"better", "up down", "7", "''"})
    void andOnlyDirections(String text) {
        assertThatThrownBy(() -> PrintedDirection.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
