package org.callover.gateway.document.chart.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextWidthTest {

    @Test
    void everyLetterIsAsWideAsInTheFont() throws IOException, FontFormatException {
        Font font = font("Regular");
        for (char letter = ' '; letter <= '~'; letter++) {
            assertThat(TextWidth.of(String.valueOf(letter), 1000))
                    .as("%s", letter)
                    .isBetween(width(font, letter) - 1, width(font, letter) + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A3", "\u00E9", "\u0174", "\u2013", "\u2026", "\u2212", "\u00D7", "\u00C6"})
    void otherLettersAreNoWiderThanTheyCount(String letter) throws IOException, FontFormatException {
        assertThat(TextWidth.of(letter, 1000)).isGreaterThanOrEqualTo(width(font("Regular"), letter.charAt(0)) - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Islington 74.2%", "Nov 2025: 1,234", "Hammersmith and Fulham", "Target 417", "MWMWMW"})
    void boldWordsAreNoWiderThanTheyCount(String words) throws IOException, FontFormatException {
        assertThat(TextWidth.bold(words, 1000))
                .isGreaterThanOrEqualTo(font("Bold")
                        .getStringBounds(words, new FontRenderContext(null, true, true))
                        .getWidth());
    }

    private static double width(Font font, char letter) {
        return font.getStringBounds(String.valueOf(letter), new FontRenderContext(null, true, true))
                .getWidth();
    }

    private static Font font(String style) throws IOException, FontFormatException {
        try (InputStream file =
                TextWidthTest.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1000f);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Islington                           | 100 | Islington
            Kensington and Chelsea              | 100 | Kensington a…
            Kensington and Chelsea              |  75 | Kensingt…
            Kensington and Chelsea              |   1 | …
            """)
    void longNamesAreCutOff(String name, double room, String shown) {
        String shortened = TextWidth.shortened(name, 14, room);
        assertThat(shortened).isEqualTo(shown);
    }

    @Test
    void neverCutsLettersInHalf() {
        String faces = "\uD83D\uDE00".repeat(20);
        for (int room = 0; room < 200; room++) {
            String shown = TextWidth.shortened(faces, 14, room);
            assertThat(shown.codePoints().filter(letter -> Character.isBmpCodePoint(letter) && letter != '\u2026'))
                    .isEmpty();
        }
    }

    @Test
    void wrapsAtSpacesAndCutsTheLastLine() {
        assertThat(TextWidth.wrapped("one two three four five six", 14, 62, 2))
                .containsExactly("one two", "three fo\u2026");
        assertThat(TextWidth.wrapped("short", 14, 62, 3)).containsExactly("short");
        assertThat(TextWidth.wrapped("", 14, 62, 3)).isEmpty();
        assertThat(TextWidth.wrapped("a".repeat(40), 14, 62, 3))
                .hasSize(3)
                .allMatch(line -> TextWidth.of(line, 14) <= 62);
    }
}
