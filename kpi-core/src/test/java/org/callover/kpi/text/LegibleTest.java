package org.callover.kpi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"Kensington & Chelsea", "L\u00edn \u2013 '5'; did you mean 'x'?", "\uD83D\uDE00", ""})
    void leavesPlainTextAlone(String text) {
        assertThat(Legible.message(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u200b", "\u202e", "\u2028", "\u2066", "\ud800"
            })
    void showsThatThereIsACharacterThatDoesNotShow(String letter) {
        assertThat(Legible.message("a" + letter + "b")).isEqualTo("a\uFFFDb");
        assertThat(Legible.name("a" + letter + "b", 20)).isEqualTo("a\uFFFDb");
    }

    @Test
    void putsALineBreakOnOneLine() {
        assertThat(Legible.message("Hack\nney\t2")).isEqualTo("Hack ney 2");
    }

    @Test
    void keepsBothEndsOfALongMessage() {
        String message = Legible.message("there is no area '" + "x".repeat(1_000_000) + "'; write a known name");
        assertThat(message)
                .hasSizeLessThanOrEqualTo(1_000)
                .startsWith("there is no area 'xxx")
                .endsWith("xxx'; write a known name");
    }

    @Test
    void splitsNoLetterOfALongName() {
        assertThat(Legible.name("\uD83D\uDE00".repeat(300), 256)).hasSize(256).endsWith("\uFFFD\u2026");
        assertThat(Legible.name("x".repeat(255), 255)).hasSize(255).doesNotContain("\u2026");
    }
}
