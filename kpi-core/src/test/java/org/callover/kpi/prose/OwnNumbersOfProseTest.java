package org.callover.kpi.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.source.PlainProse;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts checked without any data. */
class OwnNumbersOfProseTest {

    private static ProseAnswer check(String text) {
        return new ProseChecker().check(PlainProse.read(text));
    }

    static Stream<MarkedText> texts() {
        return Stream.of("own-numbers.txt", "five-papers.txt", "pdf.txt").flatMap(MarkedText::inFile);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsWhatIsWrongAndNothingElse(MarkedText text) {
        assertThat(MarkedText.wrongIn(check(text.text()))).containsExactlyElementsOf(text.wrong());
    }

    @Test
    void manyTextsAreRead() {
        assertThat(texts()).hasSizeGreaterThan(140);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, 2. 3; 4: (5) 6% 7 of 8 from 9 to 10 ",
                "((((",
                "1-1-1-",
                "down ",
                "1,000,000,",
                "12 months to ",
                "of the ",
                "a|b|1\n",
                "a\t1\n",
                "\u202e5% \u0000 ",
                "1/2/",
                "London 5% higher than ",
                "burglary rose 5%. ",
                "Burglary 5 6 7\n",
                "Burglary 5 6\nrobbery and\n7 8 9%\n",
                "2020 2021 change % rank\n",
                "5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5%\n"
            })
    void anyTextIsReadInAFewSeconds(String piece) {
        String long1 = piece.repeat(100_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> check(long1));
    }

    @Test
    void saysWhereANumberIs() {
        assertThat(check("Burglary fell.\n\nKnife crime: 355,\ndown 1.5% (-28).")
                        .figures())
                .extracting(piece -> List.of(piece.printed(), piece.line(), piece.column()))
                .containsExactly(List.of("355", 3, 14), List.of("1.5%", 4, 6), List.of("-28", 4, 12));
    }
}
