package org.callover.gateway.wire.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.callover.gateway.engine.code.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyDigestTest {
    private static final String FORM =
            "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                    + "series,area,period,value\r\n--%1$s--\r\n";

    private static String digest(String contentType, String body, int atOnce) {
        BodyDigest digest = BodyDigest.of(contentType);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += atOnce) {
            digest.add(ByteBuffer.wrap(bytes, from, Math.min(atOnce, bytes.length - from)));
        }
        return digest.value();
    }

    private static String form(String boundary, int atOnce) {
        return digest("multipart/form-data; boundary=" + boundary, FORM.formatted(boundary), atOnce);
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/json", ","})
    void isTheSha256OfABody(String type) {
        String body = "series,area,period,value\n".repeat(1000);
        assertThat(digest(type, body, 100)).isEqualTo(Sha256.hex(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void leavesTheBoundaryOfAFormOut() {
        assertThat(form("------------------------d74496d66958873e", 7))
                .isEqualTo(form("------------------------0123456789abcdef", 1000))
                .isEqualTo(form("other", 1));
        assertThat(digest("multipart/form-data; boundary=x1", FORM.formatted("x1") + "more", 9))
                .isNotEqualTo(form("x1", 9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data; boundary=abc | abc",
                "multipart/form-data; charset=utf-8; boundary=\"a b;c\" | a b;c",
                "Multipart/Mixed;BOUNDARY=abc; charset=utf-8 | abc",
                "multipart/form-data | ''",
                "text/csv; boundary=abc | ''"
            })
    void readsTheBoundary(String type, String boundary) {
        assertThat(BodyDigest.boundary(type)).isEqualTo(boundary);
    }

    /** Few letters make parts of the boundary that repeat. */
    @Property
    void findsEveryBoundaryHoweverTheBodyIsCut(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 60) String body,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 5) String boundary,
            @ForAll @IntRange(min = 1, max = 9) int atOnce) {
        String left = body.replace(boundary, "");
        assertThat(digest("multipart/form-data; boundary=" + boundary, body, atOnce))
                .isEqualTo(Sha256.hex(left.getBytes(StandardCharsets.UTF_8)));
    }
}
