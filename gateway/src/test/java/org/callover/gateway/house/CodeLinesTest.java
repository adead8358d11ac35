package org.callover.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLinesTest {

    /** {@code ~} is the end of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;~b;                            | {1, 2}",
                "a;~~b;                           | {1, 3}",
                "// a~b; // c~d;                  | {2, 3}",
                "/* a~b~*/ c;~d;                  | {3, 4}",
                "/** a */~b;                      | {2}",
                "a; /* b~c */~d;                  | {1, 3}",
                "package a;~import b;~c;          | {3}",
                "a = \"/*\";~b;~c = \"*/\";       | {1, 2, 3}",
                "a = \"\\\"//\";~b;               | {1, 2}",
                "a = '\"';~// b~c = '\\'';~d;     | {1, 3, 4}",
                "a = \"\"\"~ // b~~ c\"\"\";~d;   | {1, 2, 4, 5}",
                "a = \"\"\"~ \\\"\"\" // b~\"\"\";~// c | {1, 2, 3}",
            })
    void tellsCodeFromCommentsAndBlanks(String text, String lines) {
        assertThat(CodeLines.of(text.replace('~', '\n'))).hasToString(lines);
    }
}
