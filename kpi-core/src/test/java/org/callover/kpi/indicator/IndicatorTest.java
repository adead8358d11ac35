package org.callover.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {

    @Test
    void anIdNamesItsSet() {
        assertThat(new IndicatorId("violence.knife-crime").set()).isEqualTo("violence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"knife-crime", "violence.", ".knife", "violence.knife.crime", "Violence.knife", "violence knife"
            })
    void anIdIsASetADotAndAName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndicatorId(text))
                .withMessage(
                        "'%s' is not an indicator id; write the set, a dot and a name, as in violence.knife-crime",
                        text);
    }

    @Test
    void whatIsLiveHasAMeasureAndADirection() {
        assertThat(unmeasured(Status.IN_DEVELOPMENT).status()).isEqualTo(Status.IN_DEVELOPMENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unmeasured(Status.LIVE))
                .withMessage("violence.knife-crime is live, so it needs a measure and a direction");
    }

    @Test
    void noDirectionNeedsItsReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Direction.None(" "))
                .withMessageContaining("needs a reason");
    }

    @Test
    void aSumAddsAtLeastOneSeries() {
        Term incidents = Term.of(new SeriesId("incidents"));
        Term offences = Term.of(new SeriesId("offences"));
        assertThat(new SeriesSum(List.of(incidents, offences), List.of(incidents)))
                .hasToString("incidents + offences - incidents");
        assertThatIllegalArgumentException().isThrownBy(() -> new SeriesSum(List.of(), List.of(incidents)));
    }

    @Test
    void aTargetByYearNamesAYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.ByYear.of(Map.of()))
                .withMessageContaining("at least one financial year");
    }

    @Test
    void problemsAreInTheOrderOfTheText() {
        List<DefinitionProblem> sorted = Stream.of(
                        new DefinitionProblem("b.yaml", 1, 1, "", "UNKNOWN_KEY", "first of b"),
                        new DefinitionProblem("a.yaml", 14, 5, "", "UNKNOWN_KEY", "unknown key"),
                        new DefinitionProblem("a.yaml", 3, 9, "", "UNKNOWN_KEY", "early"),
                        new DefinitionProblem("a.yaml", 0, 0, "", "EMPTY", "no place"))
                .sorted()
                .toList();
        assertThat(sorted)
                .extracting(DefinitionProblem::toString)
                .containsExactly(
                        "a.yaml: no place", "a.yaml:3:9: early", "a.yaml:14:5: unknown key", "b.yaml:1:1: first of b");
    }

    private static Indicator unmeasured(Status status) {
        return new Indicator(
                new IndicatorId("violence.knife-crime"),
                new Indicator.Descriptions("Knife crime offences", null, null, null, null),
                status,
                null,
                new Indicator.Scale("offences", false, Indicator.Chance.POISSON),
                Direction.LOWER,
                Window.rolling(12),
                Comparator.YEAR_EARLIER,
                new Indicator.Judging(false, null, null, null),
                List.of(),
                Indicator.Cautions.NONE,
                0);
    }
}
