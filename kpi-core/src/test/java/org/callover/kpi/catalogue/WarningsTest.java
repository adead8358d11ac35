package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callover.kpi.indicator.DefinitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions that hold together, but are hardly what was meant. */
class WarningsTest {

    private static final String SET = """
            kpi: 1
            set: w
            title: W
            series:
              - { id: visits, title: Visits, unit: visits }
              - { id: kept, title: Kept, unit: visits }
              - { id: p, title: P, unit: "%" }
            indicators:
              - { id: w.a, title: A, RATED }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            measure: { percentage: { of: kept, over: visits } }, good: higher, target: 0.9              | a percentage is judged by 0.9, which is 0.9%; if you mean 90%, write 90
            measure: { level: p }, good: higher, target: 900                                            | a percentage is judged by 900, which is above 100; write a number from 0 to 100
            measure: { weighted-mean: { of: p, weight: visits } }, good: higher, target: 1              | a percentage is judged by 1, which is 1%; if you mean 100%, write 100
            measure: { level: p }, good: { between: [0.28, 0.4] }                                       | a percentage is judged by 0.28, which is 0.28%; if you mean 28%, write 28
            measure: { level: p }, good: higher, thresholds: { green: ">= 0.9", amber: ">= 0.8" }       | a percentage is judged by 0.9, which is 0.9%; if you mean 90%, write 90
            measure: { level: p }, good: higher, target: { by-year: { FY2021-22: 0.85 } }               | a percentage is judged by 0.85, which is 0.85%; if you mean 85%, write 85
            measure: { level: p }, good: higher, target: { trajectory: { 2021-03: 80, 2022-03: 120 } }  | a percentage is judged by 120, which is above 100; write a number from 0 to 100
            """)
    void asksBackAboutLimitsOfAPercentage(String rated, String message) {
        assertThat(warnings(SET.replace("RATED", rated))).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(9);
            assertThat(warning.code()).isEqualTo("DOUBTFUL");
            assertThat(warning.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            measure: { percentage: { of: kept, over: visits } }, good: higher, target: 90
            measure: { percentage: { of: kept, over: visits } }, good: lower, target: 0
            measure: { level: p }, good: higher, target: 100
            measure: { level: p }, good: lower, judge: change, target: 0.5
            measure: { level: p }, good: higher, thresholds: { green: ">= 2", amber: ">= 0.5" }
            measure: { count: visits }, good: higher, target: 900
            measure: { mean: { of: kept, over: visits } }, good: higher, target: 0.9
            """)
    void takesLimitsThatCanBeMeant(String rated) {
        assertThat(warnings(SET.replace("RATED", rated))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            fytd | { 2023-06: 50, 2023-09: 110, 2023-12: 100 }             | the milestone for December 2023 is lower than the one before it
            cytd | { 2023-12: 110, 2023-06: 120 }                          | the milestone for December 2023 is lower than the one before it
            fytd | { 2024-03: 240, 2024-06: 50 }                           |
            cytd | { 2023-12: 240, 2024-03: 50 }                           |
            fytd | { 2023-06: 50, 2023-09: 50 }                            |
            """)
    void asksBackAboutMilestonesThatFall(String window, String plan, String message) {
        List<DefinitionProblem> warnings = warnings(SET.replace(
                "RATED",
                "measure: { count: visits }, good: higher, window: %s, target: { milestones: %s }"
                        .formatted(window, plan)));
        if (message == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().satisfies(warning -> assertThat(warning.message())
                    .startsWith(message));
        }
    }

    @Test
    void asksBackWhereAnAdjustmentStatesTheLimit() {
        String set = SET.replace("RATED", "measure: { level: p }, good: higher, target: 90");
        String adjust = "kpi: 1\nadjust: ours\ntitle: Ours\nindicators:\n  - { id: w.a, target: 0.9 }\n";
        assertThat(warnings(set, adjust)).singleElement().satisfies(warning -> {
            assertThat(warning.document()).isEqualTo("1.yaml");
            assertThat(warning.line()).isEqualTo(5);
        });
    }

    private static List<DefinitionProblem> warnings(String... texts) {
        CatalogueReading reading = CatalogueReader.read(IntStream.range(0, texts.length)
                .mapToObj(at -> Documents.text(at + ".yaml", texts[at]))
                .toList());
        assertThat(reading.problems()).isEmpty();
        return reading.warnings();
    }
}
