package org.callover.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every text that a user can read, against the phrases that none may contain: messages in main code, the API's contract,
 * the JSON Schema, definitions and worked examples, guides and the front page.
 *
 * <p>The list grows whenever somebody reads a phrase that nobody would say. It is no proof of plain English.
 */
class PlainEnglishTest {
    private static final int SHOWN = 50;

    private static final List<WrittenText> ALL = WrittenText.ofAllModules();

    @Test
    void readsEveryKindOfText() {
        assertThat(ALL).hasSizeGreaterThan(3_000);
        assertThat(ALL.stream().map(text -> text.file().getFileName().toString()))
                .contains(
                        "scorecards.yaml",
                        "kpi-1.schema.json",
                        "indicators.yaml",
                        "ratings.yaml",
                        "README.md",
                        "definitions.md",
                        "Sentence.java",
                        "StatusText.java");
    }

    @Test
    void noTextHasPhrasesThatNobodyWouldSay() {
        assertThat(ALL.stream().flatMap(PlainEnglishTest::poor).distinct().toList())
                .isEmpty();
    }

    /** The phrases in a text, each with its place and what to write. */
    private static Stream<String> poor(WrittenText text) {
        return PoorPhrase.ALL.stream().flatMap(phrase -> phrase.pattern()
                .matcher(text.text())
                .results()
                .filter(found -> !phrase.isAllowed(text, found.start()))
                .map(found -> "%s:%d: '%s' in \"%s\"; write: %s"
                        .formatted(
                                text.file(),
                                text.lineOf(found.start()),
                                found.group().replaceAll("\\s+", " "),
                                around(text.text(), found.start(), found.end()),
                                phrase.instead())));
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - SHOWN), Math.min(text.length(), end + SHOWN))
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'is no area that is known'                     | true
            is not a known area                            | false
            The board is told of the change                | true
            Java is told to exit                           | false
            burglary was counted otherwise                 | true
            the counting method changed in April           | false
            'xml' takes no format of this answer           | true
            not one of the formats available               | false
            Fixes the limits by so many of the points      | true
            there are not so many                          | false
            a reason, not a nought                         | true
            limits start anew                              | true
            renew the certificate                          | false
            which has faults; mend those first             | true
            recommended by the author                      | false
            '%' stands for percentages                     | true
            the agenda at hand                             | true
            at handover                                    | false
            a row set beside the group                     | true
            """)
    void knowsPoorPhrases(String text, boolean isPoor) {
        assertThat(poor(new WrittenText(Path.of("some.md"), 1, text)).findAny().isPresent())
                .isEqualTo(isPoor);
    }

    @Test
    void findsPhrasesAcrossLinesWithFileAndLine(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("Page.java");
        Files.writeString(page, """
                package org.example;

                class Page {
                    // set beside is fine in a comment
                    String said = "a row, set "
                            + "beside " + said + " a group";
                    String plain = "a row";
                }
                """);
        WrittenText guide = new WrittenText(Path.of("guide.md"), 1, "One.\n\nA row is set\nbeside a group.\n");
        assertThat(WrittenText.messages(List.of(page)).stream()
                        .flatMap(PlainEnglishTest::poor)
                        .distinct())
                .singleElement()
                .asString()
                .matches(".*Page\\.java:5: 'set beside' in \"a row, set beside … a group\"; write: compared with");
        assertThat(poor(guide)).singleElement().asString().startsWith("guide.md:3: 'set beside'");
    }
}
