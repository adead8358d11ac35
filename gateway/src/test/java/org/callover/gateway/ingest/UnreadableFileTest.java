package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.problem.ProblemDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableFileTest {
    private final TestImports desk = new TestImports();

    private ProblemDetail refusal(String text, Charset charset) {
        return desk.refusal(text.replace("\\n", "\n").getBytes(charset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | EMPTY_FILE       | The file is empty
            '\\n\\n'                              | EMPTY_FILE       | The file is empty
            'series,area,period,value\\n'        | NO_ROWS          | no rows
            '<!DOCTYPE html><html>'             | NOT_CSV          | web page
            'PK\u0003\u0004'                    | NOT_CSV          | Excel workbook
            '{"series":1}'                      | NOT_CSV          | JSON
            'series;area;period;value\\na;b;c;1'  | NOT_COMMAS       | not separated by commas
            'colour,taste\\n1,2'                 | UNKNOWN_HEADINGS | 'colour' and 'taste'
            'series,area,perod,value\\na,b,c,1'  | BAD_HEADINGS     | 2 faults
            'series,area,period,value\\nrobbery,"Islington,2021,1\\n' | BAD_CSV | Line 2
            """)
    void aFileOfAnotherKindIsNamed(String text, String code, String detail) {
        ProblemDetail refusal = refusal(text, StandardCharsets.UTF_8);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).contains(detail);
    }

    @Test
    void textOfAnotherEncodingIsRefusedWithItsLine() {
        String text = "series,area,period,value\\nrobbery,Islington,2021,1\\nrobbery,Isl\u00edngton,2020,1\\n";
        ProblemDetail refusal = refusal(text, StandardCharsets.ISO_8859_1);
        assertThat(refusal.code()).isEqualTo("NOT_UTF8");
        assertThat(refusal.detail()).startsWith("Line 3");
        assertThat(refusal(text, StandardCharsets.UTF_16).code()).isEqualTo("NOT_CSV");
    }

    @Test
    void tellsTheLineOfAWrongByteWhereverItStands() {
        for (int letters = 8_180; letters < 8_200; letters++) {
            String before = "series,area,period,value\r\n" + "x".repeat(letters) + "\r\n\n\r";
            ProblemDetail refusal = desk.refusal((before + "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refusal.code()).isIn("NOT_UTF8", "LONG_FIELD");
            ProblemDetail ofShortRows =
                    desk.refusal((before.replace("x", "a,\n") + "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(ofShortRows.detail()).startsWith("Line " + (5 + letters) + ":");
        }
    }

    @Test
    void unknownHeadingsAreAnsweredWithWhatEveryFormatExpects() {
        assertThat(refusal("colour,taste\\n1,2", StandardCharsets.UTF_8).detail())
                .contains("'tidy' (series, area, period and value")
                .contains("'monthly' (One column per month");
    }
}
