package org.callover.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
        assertThat(read("{\"role\": \"READER\", \"name\": \" Büro 2 \"}")).isEqualTo(new NewKey("Büro 2", Role.READER));
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
                "{\"nmae\": \"a\", \"role\": \"READER\"}            | UNKNOWN_MEMBER MISSING_MEMBER",
                "{\"name\": \"Anonymous\", \"role\": \"READER\"}  | BAD_VALUE",
                "{\"name\": \"a\\nb\", \"role\": \"READER\"}        | BAD_VALUE",
                "{\"name\": \"a\\u202eb\", \"role\": \"READER\"}    | BAD_VALUE",
                "{\"name\": \"a\", \"name\": \"b\", \"role\": \"READER\"} | DUPLICATE_MEMBER",
                "{\"name\": \"a\", \"role\": \"READERS\"}           | BAD_VALUE",
                "{\"name\": \"a\", \"role\": \"READER\"} x          | BAD_JSON",
                "{\"name\":                                         | BAD_JSON",
                "~~                                                 | BAD_JSON",
                "[]                                                 | BAD_KEY",
                "7                                                  | BAD_KEY",
                "{\"name\": [[[]]], \"role\": \"READER\"}           | BAD_KEY",
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
        assertThatThrownBy(() -> read("{\"name\": \"a\", \"role\": \"READRE\"}"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .containsExactly(new Fault(
                                null,
                                null,
                                "/role",
                                "BAD_VALUE",
                                "'READRE' is not a role; use ADMINISTRATOR or READER; did you mean 'READER'?")));
    }

    @Test
    void pointsAtWhatLacksAMember() {
        assertThatThrownBy(() -> read("{\"role\": \"READER\", \"a/b~c\": 1}"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/a~1b~0c", "UNKNOWN_MEMBER"), tuple("", "MISSING_MEMBER")));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void nameHas100CharactersAtMost(int length, boolean fits) {
        String body = "{\"name\": \"%s\", \"role\": \"READER\"}".formatted("n".repeat(length));
        if (fits) {
            assertThat(read(body).name()).hasSize(length);
        } else {
            assertThatThrownBy(() -> read(body)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void refusesTooManyBytes() {
        String body = "{\"name\": \"a\", \"role\": \"READER\"%s}".formatted(" ".repeat(4_096));
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
