package org.callover.kpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.Problem;
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
                    2021-12 | value: 384           | value is 383, but 384 is expected
                    2021-12 | percentChange: -12.7 | percentChange is -12.75626423690205, but -12.7 is expected
                    2021-12 | rag: RED             | rag is GREEN, but RED is expected
                    2021-12 | rank: 1              | rank is not there, but 1 is expected
                    2022-01 | value: 383           | value is not there, but 383 is expected
                    """)
    void aFigureThatDoesNotComeOutIsAFaultThatTellsBoth(String period, String then, String message) {
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

    private static List<Problem> faults(String period, String then) {
        CatalogueReading reading = CatalogueReader.read(List.of(
                new DefinitionText("places.yaml", PLACES, Origin.GATEWAY),
                new DefinitionText("violence.yaml", DOCUMENT.formatted(period, then), Origin.MODULE)));
        assertThat(reading.problems()).isEmpty();
        return WorkedExamples.check(reading.catalogue());
    }
}
