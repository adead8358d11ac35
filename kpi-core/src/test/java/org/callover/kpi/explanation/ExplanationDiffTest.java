package org.callover.kpi.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.callover.kpi.explanation.tree.StepDifference;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;

class ExplanationDiffTest {

    private static final String OBSERVED = """
            calls islington 2020 439
            calls islington 2021-01/2021-06 200
            calls islington 2021-07/2021-12 183
            calls camden 2020 280
            calls camden 2021 300
            """;

    @Test
    void sameQuestionOnSameDataIsEqual() {
        Explanation one = explained(OBSERVED, "islington");
        Explanation other = explained(OBSERVED, "islington");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.diff(other)).isEmpty();
    }

    @Test
    void orderInWhichObservationsCameMakesNoDifference() {
        String reversed = String.join("\n", OBSERVED.lines().sorted().toList());
        assertThat(explained(OBSERVED, "pair")).isEqualTo(explained(reversed, "pair"));
    }

    @Test
    void changedObservationIsShownWithEverythingThatFollowsFromIt() {
        List<StepDifference> differences = explained(OBSERVED, "islington")
                .diff(explained(OBSERVED.replace("2021-12 183", "2021-12 283"), "islington"));
        assertThat(differences.stream().map(ExplanationDiffTest::written)).containsExactly("""
                SCORE: 383, 483
                SCORE > VALUE islington 2021-01/2021-12: 383, 483
                SCORE > VALUE islington 2021-01/2021-12 > SERIES calls islington: 383, 483
                SCORE > VALUE islington 2021-01/2021-12 > SERIES calls islington > OBSERVATION calls islington 2021-07/2021-12: 183, 283
                SCORE > INTERVAL: none, none
                SCORE > COMPARISON: -56, 44
                SCORE > COMPARISON > VALUE islington 2021-01/2021-12: 383, 483
                SCORE > COMPARISON > CHANGE_TEST: none, none
                SCORE > BENCHMARK pair: 341.5, 391.5
                SCORE > BENCHMARK pair > MEMBER islington: 383, 483
                SCORE > RANK pair > RANKED_MEMBER islington: 383, 483
                SCORE > RATING: none, none
                SCORE > RATING > THRESHOLD: none, none
                SCORE > RATING > THRESHOLD #2: none, none
                SCORE > RATING > THRESHOLD #3: none, none
                """.split("\n"));
    }

    @Test
    void colourThatChangedIsSaidOnBothSides() {
        StepDifference rating = explained(OBSERVED, "islington")
                .diff(explained(OBSERVED.replace("2021-12 183", "2021-12 283"), "islington"))
                .stream()
                .filter(difference -> difference.path().equals(List.of("SCORE", "RATING")))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(rating.here()).statement()).isEqualTo("GREEN: 383 <= 417.05");
        assertThat(Objects.requireNonNull(rating.there()).statement()).isEqualTo("RED: 483 > 437.9025");
    }

    @Test
    void stepsOnOneSideOnlyAreShown() {
        List<StepDifference> differences = explained(OBSERVED, "islington")
                .diff(explained(OBSERVED.replace("2021-07/2021-12 183", "2021-07/2021-09 183"), "islington"));
        assertThat(differences)
                .filteredOn(difference -> difference.there() == null)
                .extracting(ExplanationDiffTest::written)
                .contains("SCORE > VALUE islington 2021-01/2021-12 > SERIES calls islington"
                        + " > OBSERVATION calls islington 2021-07/2021-12: 183, none");
        assertThat(differences)
                .filteredOn(difference -> difference.here() == null)
                .extracting(ExplanationDiffTest::written)
                .containsExactly("SCORE > VALUE islington 2021-01/2021-12 > SERIES calls islington"
                        + " > OBSERVATION calls islington 2021-07/2021-09: none, 183");
    }

    @Test
    void whatAnotherPlaceObservedChangesOnlyWhatItIsComparedIn() {
        List<StepDifference> differences = explained(OBSERVED, "islington")
                .diff(explained(OBSERVED.replace("camden 2021 300", "camden 2021 301"), "islington"));
        assertThat(differences)
                .extracting(
                        difference -> difference.path().get(difference.path().size() - 1))
                .contains("BENCHMARK pair", "RANKED_MEMBER camden")
                .noneMatch(subject -> subject.startsWith(StepKind.RATING.name()));
    }

    private static Explanation explained(String observed, String area) {
        return Explained.at(
                TestScorer.of("camden\nislington\npair: camden islington", observed),
                area,
                "2021-12",
                Defined.as("count calls")
                        .target("-5% on year-earlier")
                        .amberWithin("5%")
                        .benchmark("pair mean-of-rates highest-first"));
    }

    private static String written(StepDifference difference) {
        return "%s: %s, %s"
                .formatted(
                        String.join(" > ", difference.path()),
                        difference.valueHere() == null ? "none" : difference.valueHere(),
                        difference.valueThere() == null ? "none" : difference.valueThere());
    }
}
