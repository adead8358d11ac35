package org.callover.gateway.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PostedTextTest {

    @Test
    void utf8IsRead() {
        assertThat(read("title: Café".getBytes(StandardCharsets.UTF_8))).isEqualTo("title: Café");
    }

    @Test
    void anotherEncodingIsRefused() {
        assertRefused("title: Café".getBytes(StandardCharsets.ISO_8859_1), 400, "NOT_UTF8");
    }

    @Test
    void nothingIsRefused() {
        assertRefused(" \n".getBytes(StandardCharsets.UTF_8), 400, "EMPTY_BODY");
    }

    @Test
    void moreThanADefinitionEverIsIsRefused() {
        assertThat(read("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8))).hasSize(1 << 20);
        assertRefused(new byte[(1 << 20) + 1], 413, "TOO_LARGE");
    }

    private static void assertRefused(byte[] body, int status, String code) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(status);
            assertThat(refusal.problem().code()).isEqualTo(code);
        });
    }

    private static String read(byte[] body) {
        return PostedText.read(new ByteArrayInputStream(body));
    }
}
