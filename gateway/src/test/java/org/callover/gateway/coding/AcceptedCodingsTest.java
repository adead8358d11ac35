package org.callover.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedCodingsTest {

    private static final byte[] SHORT = "a short answer".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LONG = "a long answer ".repeat(100).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                            | GZIP     | IDENTITY | true",
                "GZip                            | GZIP     | IDENTITY | true",
                "x-gzip                          | GZIP     | IDENTITY | true",
                "gzip, deflate, br               | GZIP     | IDENTITY | true",
                "br ,gzip ; q=0.001              | GZIP     | IDENTITY | true",
                "*                               | GZIP     | IDENTITY | true",
                "*;q=0.5                         | GZIP     | IDENTITY | true",
                "gzip;q=0.5, *;q=0               | GZIP     | GZIP     | true",
                "gzip, identity;q=0              | GZIP     | GZIP     | true",
                "identity;q=0, *                 | GZIP     | GZIP     | true",
                "gzip;q=0.5, identity;q=0.5      | GZIP     | IDENTITY | true",
                "gzip;q=0                        | IDENTITY | IDENTITY | true",
                "gzip;q=0.000, *                 | IDENTITY | IDENTITY | true",
                "gzip;q=0.4, identity;q=0.5      | IDENTITY | IDENTITY | true",
                "gzip;q=0.4, *;q=0.5             | IDENTITY | IDENTITY | true",
                "identity                        | IDENTITY | IDENTITY | true",
                "br, deflate                     | IDENTITY | IDENTITY | true",
                "gzip;q=high                     | IDENTITY | IDENTITY | true",
                "gzip;q=2                        | IDENTITY | IDENTITY | true",
                "gzip;level=9                    | IDENTITY | IDENTITY | true",
                ",;=                             | IDENTITY | IDENTITY | true",
                "''                              | IDENTITY | IDENTITY | true",
                "identity;q=0                    | IDENTITY | IDENTITY | false",
                "*;q=0                           | IDENTITY | IDENTITY | false",
                "br, *;q=0                       | IDENTITY | IDENTITY | false",
                "*;q=0, identity                 | IDENTITY | IDENTITY | true",
            })
    void choosesTheCodingThatIsWantedMost(String header, Coding ofLong, Coding ofShort, boolean isPossible) {
        AcceptedCodings accepted = AcceptedCodings.parse(header);
        assertThat(CodedBytes.of(LONG, accepted).coding()).isEqualTo(ofLong);
        assertThat(CodedBytes.of(SHORT, accepted).coding()).isEqualTo(ofShort);
        assertThat(accepted.isAnyPossible()).isEqualTo(isPossible);
    }

    @Test
    void sendsAnswersAsTheyAreUnlessAsked() {
        AcceptedCodings accepted = AcceptedCodings.parse(null);
        assertThat(accepted.preferred()).isEqualTo(Coding.IDENTITY);
        assertThat(accepted.isAnyPossible()).isTrue();
    }

    @Test
    void anybodyUnpacksWhatItCompresses() throws IOException {
        byte[] bytes = CodedBytes.plain(LONG).smallest().bytes();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(in.readAllBytes()).isEqualTo(LONG);
        }
    }

    @Test
    void keepsWhatCannotBeCompressed() {
        byte[] random = new byte[2_000];
        new Random(1).nextBytes(random);
        assertThat(CodedBytes.plain(random).smallest().coding()).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void givesEachCodingItsOwnTag() {
        assertThat(Coding.IDENTITY.tag("abc")).isEqualTo("abc");
        assertThat(Coding.GZIP.tag("abc")).isEqualTo("abc-gzip");
    }
}
