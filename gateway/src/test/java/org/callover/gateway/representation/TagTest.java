package org.callover.gateway.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagTest {

    private final Tag tag = Tag.of("snapshot-1", "scores violence", Format.JSON);

    @Test
    void theSameQuestionHasTheSameTag() {
        assertThat(Tag.of("snapshot-1", "scores violence", Format.JSON)).isEqualTo(tag);
        assertThat(tag.value()).matches("\"[A-Za-z0-9_-]{22}\"");
    }

    @Test
    void anotherSnapshotQuestionOrFormatHasAnotherTag() {
        assertThat(Tag.of("snapshot-2", "scores violence", Format.JSON)).isNotEqualTo(tag);
        assertThat(Tag.of("snapshot-1", "scores vawg", Format.JSON)).isNotEqualTo(tag);
        assertThat(Tag.of("snapshot-1", "scores violence", Format.CSV)).isNotEqualTo(tag);
    }

    @Test
    void ifNoneMatchNamesItAloneInAListAsWeakOrAsAny() {
        assertThat(tag.isIn(tag.value())).isTrue();
        assertThat(tag.isIn("\"other\", " + tag.value())).isTrue();
        assertThat(tag.isIn("W/" + tag.value())).isTrue();
        assertThat(tag.isIn("*")).isTrue();
    }

    @Test
    void anotherTagOrNoneDoesNotNameIt() {
        assertThat(tag.isIn(null)).isFalse();
        assertThat(tag.isIn("\"other\"")).isFalse();
        assertThat(tag.isIn(tag.value().replace("\"", ""))).isFalse();
    }
}
