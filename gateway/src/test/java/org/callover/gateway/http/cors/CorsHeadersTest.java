package org.callover.gateway.http.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says to a page of another origin, and to caches. */
class CorsHeadersTest {
    private static final String ORIGIN = "https://intranet.example.org";

    private static CorsHeaders of(String... entries) {
        return new CorsHeaders(AllowedOrigins.parse(List.of(entries)));
    }

    @Test
    void aListedOriginMayReadAndIsNamed() {
        assertThat(of(ORIGIN).of(ORIGIN))
                .containsEntry("Access-Control-Allow-Origin", ORIGIN)
                .containsEntry("Vary", "Origin")
                .hasEntrySatisfying("Access-Control-Expose-Headers", names -> assertThat(names.split(", "))
                        .contains("ETag", "Link", "Location", "Retry-After", "Content-Disposition"))
                .doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void anotherOriginIsToldNothingAndCachesAre() {
        assertThat(of(ORIGIN).of("https://evil.example")).containsOnlyKeys("Vary");
        assertThat(of(ORIGIN).of(null)).containsOnlyKeys("Vary");
    }

    @Test
    void whereAllMayReadEveryAnswerIsTheSame() {
        assertThat(of("*").of(null))
                .containsEntry("Access-Control-Allow-Origin", "*")
                .doesNotContainKey("Vary")
                .isEqualTo(of("*").of(ORIGIN));
    }

    @Test
    void withoutTheSettingThereIsNoHeader() {
        assertThat(of().of(ORIGIN)).isEmpty();
    }

    @Test
    void aPreflightOfAnotherOriginIsToldNothing() {
        assertThat(of(ORIGIN).ofPreflight(ORIGIN))
                .containsKeys("Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Max-Age");
        assertThat(of(ORIGIN).ofPreflight("https://evil.example")).isEmpty();
        assertThat(of().ofPreflight(ORIGIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                | Origin",
                "Accept          | Accept, Origin",
                "Accept, origin  | Accept, origin",
                "X-API-Key,Accept| X-API-Key,Accept, Origin",
                "*               | *",
            })
    void theAnswerStillVariesByWhatItDidBefore(String before, String after) {
        HttpResponsePacket answer =
                HttpResponsePacket.builder(HttpRequestPacket.builder().build()).build();
        if (before != null) {
            answer.setHeader("Vary", before);
        }
        // As Grizzly does before it sends an answer.
        answer.getHeaders().mark();
        of(ORIGIN).addTo(answer, ORIGIN);
        assertThat(answer.getHeaders().values("Vary")).containsExactly(after);
    }
}
