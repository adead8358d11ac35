package org.callover.kpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.DefinitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedExamplesTest {

    private static final String DOCUMENT = """
            kpi: 1
            set: violence
            title: Violence
            series:
              - { id: knife-crime, title: Knife crime, unit: offences, source: Metropolitan Police Service }
            indicators:
              - id: violence.knife-crime
                title: Knife crime offences
                measure: { count: knife-crime }
                good: lower
                window: rolling-12
                compare: year-earlier
                target: { change: -5%%, on: year-earlier }
            examples:
              - given:
                  - { series: knife-crime, area: E09000019, period: 2020, value: 439 }
                  - { series: knife-crime, area: E09000019, period: 2021, value: 383 }
                when: { indicator: violence.knife-crime, area: E09000019, period: %s }
                then: { %s }
            """;

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: E09000019, name: Islington, kind: borough }
            """;

    @Test
    void anExampleThatComesOutIsNoFault() {
        assertThat(faults("2021-12", "value: 383, change: -56, percentChange: -12.8, target: 417.05, rag: GREEN"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2021-12 | value: 384           | value is 383, but the example expects 384
                    2021-12 | percentChange: -12.7 | percentChange is -12.75626423690205, but the example expects -12.7
                    2021-12 | rag: RED             | rag is GREEN, but the example expects RED
                    2021-12 | rank: 1              | rank is missing, but the example expects 1
                    2022-01 | value: 383           | value is missing, but the example expects 383
                    """)
    void reportsWrongFigureWithBothValues(String period, String then, String message) {
        assertThat(faults(period, then)).singleElement().satisfies(fault -> {
            assertThat(fault.message()).endsWith(message);
            assertThat(fault.document()).isEqualTo("violence.yaml");
            assertThat(fault.line()).isEqualTo(15);
        });
    }

    @Test
    void anUnscoredReasonCanBeExpected() {
        assertThat(faults("2022-01", "reason: INCOMPLETE_PERIOD")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    period: 2021, comparatorPeriod: 2020
                    lower: 345.598, upper: 423.346
                    z: -1.953, significance: NOT_SIGNIFICANT, movement: DOWN, assessment: BETTER
                    ragReason: 383 <= 417.05
                    display: "383"
                    sentence: "Knife crime offences in Islington fell 12.8%, from 439 to 383 offences, in the 12 months to December 2021. This could be chance. Green against a target of 417."
                    """)
    void whateverAScoreSaysCanBeExpected(String then) {
        assertThat(faults("2021-12", then)).isEmpty();
    }

    @Test
    void anAdjustedTargetDoesNotMakeTheShippedExampleWrong() {
        Catalogue adjusted = catalogue("2021-12", "target: 417.05, rag: GREEN", """
                kpi: 1
                adjust: ours
                title: Our targets
                indicators:
                  - { id: violence.knife-crime, target: 300 }
                """);
        assertThat(adjusted.indicators())
                .singleElement()
                .satisfies(indicator -> assertThat(indicator.judging().target()).hasToString("Fixed[value=300]"));
        assertThat(WorkedExamples.check(adjusted)).isEmpty();
    }

    private static List<DefinitionProblem> faults(String period, String then) {
        return WorkedExamples.check(catalogue(period, then, ""));
    }

    private static Catalogue catalogue(String period, String then, String officers) {
        List<DefinitionText> texts = new ArrayList<>(List.of(
                new DefinitionText("places.yaml", PLACES, Origin.GATEWAY),
                new DefinitionText("violence.yaml", DOCUMENT.formatted(period, then), Origin.MODULE)));
        if (!officers.isEmpty()) {
            texts.add(new DefinitionText("ours.yaml", officers, Origin.OFFICER));
        }
        CatalogueReading reading = CatalogueReader.read(texts);
        assertThat(reading.problems()).isEmpty();
        return reading.catalogue();
    }
}
