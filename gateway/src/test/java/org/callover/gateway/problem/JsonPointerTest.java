package org.callover.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class JsonPointerTest {

    private static final JsonObject DOCUMENT = Json.createObjectBuilder()
            .add(
                    "a/b",
                    Json.createArrayBuilder()
                            .add(1)
                            .add(Json.createObjectBuilder().add("~1", 2).add("", 3)))
            .build();

    @Test
    void findsItsValueInTheDocument() {
        JsonPointer second = JsonPointer.ROOT.member("a/b").item(1);
        assertThat(value(JsonPointer.ROOT)).isEqualTo(DOCUMENT.toString());
        assertThat(value(second.member("~1"))).isEqualTo("2");
        assertThat(value(second.member(""))).isEqualTo("3");
        assertThat(second.member("~1")).hasToString("/a~1b/1/~01");
    }

    private static String value(JsonPointer pointer) {
        return Json.createPointer(pointer.text()).getValue(DOCUMENT).toString();
    }

    @Test
    void staysAtWhatAValueIsInIfItsNameCannotBeWritten() {
        JsonPointer list = JsonPointer.ROOT.member("claims");
        assertThat(list.member("x".repeat(1_001))).isEqualTo(list);
        assertThat(list.member("\uD800")).isEqualTo(list);
        assertThat(JsonPointer.parse("/claims/" + "x".repeat(1_000))).isEqualTo(list);
        assertThat(JsonPointer.parse("/" + "x".repeat(1_000))).isEqualTo(JsonPointer.ROOT);
    }
}
