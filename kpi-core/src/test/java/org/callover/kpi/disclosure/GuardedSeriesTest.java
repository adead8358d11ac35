package org.callover.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.observation.SeriesId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The series whose observations are not for everyone. Only {@code met} has a limit of its own. */
class GuardedSeriesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # measures                                                             | guarded
            count: calls                                                           | met
            # the other series of its sums and percentages
            count: [met, calls]                                                    | calls met
            percentage: { of: met, over: calls }                                   | calls met
            count: { add: calls, subtract: met }                                   | calls met
            mean: { of: met, over: calls }                                         | calls met
            # a population is no secret
            rate: { of: met, over: people, per: 1000 }                             | met
            # a whole that another indicator adds to something else
            percentage: { of: met, over: calls }; count: [calls, lost]             | calls lost met
            """)
    void guardsWhatRevealsASmallCount(String measures, String guarded) {
        assertThat(guarded(catalogue("", measures.split("; ")))).isEqualTo(guarded);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"count: lost, lost met", "'rate: { of: lost, over: people, per: 1000 }', lost met"})
    void guardsWhatAnIndicatorWithALimitCounts(String measure, String guarded) {
        assertThat(guarded(catalogue(", suppress-below: 5", measure))).isEqualTo(guarded);
    }

    private static String guarded(Catalogue catalogue) {
        return GuardedSeries.of(catalogue.series(), catalogue.indicators()).stream()
                .map(SeriesId::value)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Catalogue catalogue(String more, String... measures) {
        return Documents.catalogue(Documents.text(
                "test.yaml",
                """
                kpi: 1
                set: test
                title: Test
                series:
                  - { id: met, title: Met, unit: calls, suppress-below: 5 }
                  - { id: calls, title: Calls, unit: calls }
                  - { id: lost, title: Lost, unit: calls }
                  - { id: people, title: People, unit: people }
                indicators:
                """
                        + IntStream.range(0, measures.length)
                                .mapToObj(i -> "  - { id: test.row%d, title: Row, measure: { %s }, good: lower%s }%n"
                                        .formatted(i, measures[i], more))
                                .collect(Collectors.joining())));
    }
}
