package org.callover.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void isTheAddressThatAsksTheSame() {
        Question question = Question.of("kpi-sets", "violence", "scores")
                .withAll("area", List.of("E09000019", "E09000007"))
                .with("period", "2021-01/2021-12");
        assertThat(question).hasToString("kpi-sets/violence/scores?area=E09000019,E09000007&period=2021-01/2021-12");
    }

    @Test
    void saysNothingOfWhatIsAbsent() {
        assertThat(Question.of("areas").with("kind", null).withAll("area", List.of()))
                .hasToString("areas");
    }

    @Test
    void encodesWhatWouldEndAValue() {
        assertThat(Question.of("areas").with("kind", "a&b=c d+e%")).hasToString("areas?kind=a%26b%3Dc%20d%2Be%25");
    }

    @Test
    void isEqualToTheSameQuestionOnly() {
        Question one = Question.of("areas").with("kind", "borough");
        assertThat(Question.of("areas").with("kind", "borough")).isEqualTo(one);
        assertThat(Question.of("areas").with("kind", "ward")).isNotEqualTo(one);
    }
}
