package org.callover.gateway.document.chart.ink;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.gateway.document.chart.ink.Sight.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {

    /** Known contrasts, so that the measure itself is right. */
    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Sight.contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Sight.contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    @ParameterizedTest
    @ValueSource(strings = {Ink.TEXT, Ink.QUIET})
    void wordsCanBeRead(String colour) {
        assertThat(Sight.contrast(colour, Ink.WHITE)).isGreaterThan(4.5);
        assertThat(Sight.contrast(colour, Ink.BAND)).isGreaterThan(4.5);
        assertThat(Sight.contrast(colour, Ink.HOLE)).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Ink.LINE, Ink.BLUE, Ink.ORANGE, Ink.PURPLE, Ink.TARGET, Ink.BAR, Ink.GREEN, Ink.AMBER, Ink.RED})
    void shapesStandOutFromPaper(String colour) {
        assertThat(Sight.contrast(colour, Ink.WHITE)).isGreaterThan(3);
    }

    /** Between limits the paper is grey. */
    @ParameterizedTest
    @ValueSource(strings = {Ink.LINE, Ink.BLUE, Ink.ORANGE, Ink.PURPLE, Ink.TARGET, Ink.QUIET})
    void linesStandOutBetweenLimits(String colour) {
        assertThat(Sight.contrast(colour, Ink.BAND)).isGreaterThan(3);
    }

    @Test
    void improvementAndConcernDifferForAllEyes() {
        for (Eyes eyes : Eyes.values()) {
            assertThat(Sight.distance(Ink.BLUE, Ink.ORANGE, eyes))
                    .as("%s", eyes)
                    .isGreaterThan(40);
            assertThat(Sight.distance(Ink.PURPLE, Ink.ORANGE, eyes))
                    .as("%s", eyes)
                    .isGreaterThan(40);
            assertThat(Sight.distance(Ink.BLUE, Ink.PURPLE, eyes))
                    .as("%s", eyes)
                    .isGreaterThan(20);
        }
    }

    @Test
    void ownBarDiffersFromOthersInGrey() {
        assertThat(Sight.lightness(Ink.BAR) - Sight.lightness(Ink.BLUE)).isGreaterThan(15);
    }
}
