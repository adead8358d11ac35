package org.callover.gateway.wire.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.callover.gateway.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"8e03978e-40d5-43e8-bc93-6894a57f9324", "\"quoted\"", "1", " spaces-around "})
    void readsVisibleAscii(String text) {
        assertThat(IdempotencyKey.read(List.of(text)).value()).isEqualTo(text.strip());
    }

    @Test
    void takesUpTo255Characters() {
        assertThat(IdempotencyKey.read(List.of("k".repeat(255))).value()).hasSize(255);
        assertRefused(List.of("k".repeat(256)), "256 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "schlüssel", "tab\there", "null\u0000"})
    void refusesOtherCharacters(String text) {
        assertRefused(List.of(text), "a space or a character that is not ASCII");
    }

    @Test
    void refusesNoneAndTwo() {
        assertRefused(List.of("  "), "is empty");
        assertRefused(List.of("one", "two"), "is there 2 times");
    }

    private static void assertRefused(List<String> lines, String reason) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> IdempotencyKey.read(lines));
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().code()).isEqualTo("BAD_IDEMPOTENCY_KEY");
        assertThat(refused.problem().detail()).contains(reason);
        assertThat(refused.problem().errors()).singleElement().satisfies(fault -> assertThat(fault.header())
                .isEqualTo("Idempotency-Key"));
    }
}
