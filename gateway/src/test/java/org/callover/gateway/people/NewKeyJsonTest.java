package org.callover.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewKeyJsonTest {

    private static NewKey read(byte[] body) {
        return NewKeyJson.read(new ByteArrayInputStream(body));
    }

    private static NewKey read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsNameAndRole() {
        assertThat(read("{\"role\": \"reader\", \"name\": \" Büro 2 \"}")).isEqualTo(new NewKey("Büro 2", Role.READER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // body | codes of the faults, or of the whole
                "{}                                                 | MISSING_MEMBER MISSING_MEMBER",
                "{\"name\": \"\", \"role\": \"redaer\"}             | BAD_VALUE BAD_VALUE",
                "{\"name\": 1, \"role\": null}                      | BAD_VALUE BAD_VALUE",
                "{\"nmae\": \"a\", \"role\": \"reader\"}            | UNKNOWN_MEMBER MISSING_MEMBER",
                "{\"name\": \"a\\nb\", \"role\": \"reader\"}        | BAD_VALUE",
                "{\"name\": \"a\\u202eb\", \"role\": \"reader\"}    | BAD_VALUE",
                "{\"name\": \"a\", \"name\": \"b\", \"role\": \"reader\"} | DUPLICATE_MEMBER",
                "{\"name\": \"a\", \"role\": \"READER\"}            | BAD_VALUE",
                "{\"name\": \"a\", \"role\": \"reader\"} x          | BAD_JSON",
                "{\"name\":                                         | BAD_JSON",
                "~~                                                 | BAD_JSON",
                "[]                                                 | BAD_KEY",
                "7                                                  | BAD_KEY",
                "{\"name\": [[[]]], \"role\": \"reader\"}           | BAD_KEY",
            })
    void findsEveryFault(String body, String codes) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(422);
            String found = String.join(
                    " ", refusal.problem().errors().stream().map(Fault::code).toList());
            assertThat(found.isEmpty() ? refusal.problem().code() : found).isEqualTo(codes);
        });
    }

    @Test
    void namesTheRolesThereAre() {
        assertThatThrownBy(() -> read("{\"name\": \"a\", \"role\": \"redaer\"}"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .containsExactly(new Fault(
                                null,
                                null,
                                "/role",
                                "BAD_VALUE",
                                "'redaer' is not a role; use administrator or reader; did you mean 'reader'?")));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void nameHas100CharactersAtMost(int length, boolean fits) {
        String body = "{\"name\": \"%s\", \"role\": \"reader\"}".formatted("n".repeat(length));
        if (fits) {
            assertThat(read(body).name()).hasSize(length);
        } else {
            assertThatThrownBy(() -> read(body)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void refusesTooManyBytes() {
        String body = "{\"name\": \"a\", \"role\": \"reader\"%s}".formatted(" ".repeat(4_096));
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().status())
                .isEqualTo(413));
    }

    @Test
    void refusesOtherEncoding() {
        assertThatThrownBy(() -> read("{\"name\": \"Büro\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("NOT_UTF8"));
    }
}
