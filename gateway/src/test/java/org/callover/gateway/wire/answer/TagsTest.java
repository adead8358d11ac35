package org.callover.gateway.wire.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    private static final Question VIOLENCE = Question.of("kpi-sets", "violence", "scores");

    private final EntityTag tag = Tags.of("snapshot-1", VIOLENCE, Format.JSON);

    @Test
    void givesTheSameQuestionTheSameTag() {
        assertThat(Tags.of("snapshot-1", VIOLENCE, Format.JSON)).isEqualTo(tag);
        assertThat(tag.getValue()).matches("[A-Za-z0-9_-]{22}");
        assertThat(tag.isWeak()).isFalse();
    }

    @Test
    void givesAnotherSnapshotQuestionOrFormatAnotherTag() {
        assertThat(Tags.of("snapshot-2", VIOLENCE, Format.JSON)).isNotEqualTo(tag);
        assertThat(Tags.of("snapshot-1", Question.of("kpi-sets", "vawg", "scores"), Format.JSON))
                .isNotEqualTo(tag);
        assertThat(Tags.of("snapshot-1", VIOLENCE, Format.CSV)).isNotEqualTo(tag);
    }

    /** In the headers, TAG stands for the tag. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | If-None-Match: \"TAG\"            | 304",
                "HEAD | If-None-Match: \"TAG\"            | 304",
                "GET  | If-None-Match: \"other\", \"TAG\" | 304",
                "GET  | If-None-Match: W/\"TAG\"          | 304",
                "GET  | If-None-Match: *                  | 304",
                "GET  | If-None-Match: \"other\"          | ",
                "GET  | Accept: */*                       | ",
                "GET  | If-Match: \"TAG\"                 | ",
                "GET  | If-Match: *                       | ",
                "GET  | If-Match: \"other\"               | 412",
                "GET  | If-Match: W/\"TAG\"               | 412",
            })
    void meetsTheConditionsOfACall(String method, String header, Integer status) {
        Call call = Asked.call(method, "kpi-sets", header.replace("TAG", tag.getValue()));
        Response.ResponseBuilder response = call.unlessNeeded(tag);
        if (status == null) {
            assertThat(response).isNull();
        } else {
            assertThat(response.build().getStatus()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "\"TAG", "\"a\", *"})
    void refusesMalformedCondition(String header) {
        Call call = Asked.call("GET", "kpi-sets", "If-None-Match: " + header.replace("TAG", tag.getValue()));
        assertThatThrownBy(() -> call.unlessNeeded(tag))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }
}
