package org.callover.gateway.wire.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSealTest {
    private static final String API_KEY = "callover_one";
    private static final IdempotencyKey KEY = new IdempotencyKey("today");
    private static final AnswerSeal SEAL = AnswerSeal.of(API_KEY, KEY, "id");
    private static final byte[] ANSWER = "{\"key\":\"callover_secret\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void openedByTheSameCallerWithTheSameKey() {
        assertThat(AnswerSeal.of(API_KEY, new IdempotencyKey("today"), "id").open(SEAL.seal(ANSWER)))
                .isEqualTo(ANSWER);
    }

    /** The last is another cut between the two texts. */
    @ParameterizedTest
    @CsvSource({"callover_two,today,id", "callover_one,tomorrow,id", "callover_one,today,other", "callover_on,etoday,id"
    })
    void closedToEverybodyElse(String apiKey, String key, String id) {
        String sealed = SEAL.seal(ANSWER);
        assertThatThrownBy(
                        () -> AnswerSeal.of(apiKey, new IdempotencyKey(key), id).open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsNothingAndIsDifferentEachTime() {
        String once = SEAL.seal(ANSWER);
        assertThat(new String(Base64.getDecoder().decode(once), StandardCharsets.ISO_8859_1))
                .doesNotContain("callover", "key");
        assertThat(SEAL.seal(ANSWER)).isNotEqualTo(once);
    }

    @Test
    void changedAnswerIsNotOpened() {
        byte[] bytes = Base64.getDecoder().decode(SEAL.seal(ANSWER));
        bytes[20] ^= 1;
        String changed = Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> SEAL.open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keptAnswerIsReadAsItWasWritten() {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add("Location", "https://callover.example/api/v1/imports/7");
        headers.addAll("Link", List.of("<a>; rel=\"next\"", "<b>; rel=\"describedby\""));
        KeptAnswer read = KeptAnswer.read(new KeptAnswer(201, headers, ANSWER).write());
        assertThat(read.status()).isEqualTo(201);
        assertThat(read.headers()).isEqualTo(headers);
        assertThat(read.body()).isEqualTo(ANSWER);
        assertThat(read.response().getStringHeaders()).isEqualTo(headers);
        assertThat(read.response().getEntity()).isEqualTo(ANSWER);
    }
}
