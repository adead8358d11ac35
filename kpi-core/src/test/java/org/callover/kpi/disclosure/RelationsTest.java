package org.callover.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Places;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden of an indicator because of what other definitions of the catalogue say. */
class RelationsTest {

    private static final Areas PLACES = Places.of("camden\nislington\nboroughs: camden islington");

    @ParameterizedTest(name = "{0} beside {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a whole is shown where what a definition leaves of it may be, and its part stays
            count: calls         | percentage: { of: met, over: calls }           | met 20 calls 23        | -
            count: calls         | percentage: { of: met, over: calls }           | met 20 calls 26        | 26
            count: calls         | percentage: { of: met, over: calls }           | met 20 calls 20        | 20
            count: met           | percentage: { of: met, over: calls }           | met 20 calls 23        | 20
            count: calls         | count: { add: calls, subtract: met }           | met 20 calls 23        | -
            count: calls         | mean: { of: { add: calls, subtract: met }, over: lost } | met 20 calls 23 | -
            mean: { of: calls, over: lost } | percentage: { of: met, over: calls } | met 20 calls 23 lost 5 | -
            # every series of a whole is part of it
            count: calls         | percentage: { of: met, over: [calls, lost] }   | met 20 calls 13 lost 10 | -
            count: lost          | percentage: { of: met, over: [calls, lost] }   | met 20 calls 13 lost 10 | -
            # a breakdown is part of its series
            count: calls         | count: { series: calls, where: { age: 1-24 } } | calls 20 age=1-24 calls 23 | -
            count: calls         | count: { series: calls, where: { age: 1-24 } } | calls 20 age=1-24 calls 26 | 26
            # no part of a whole: what is taken out of itself, cases and their days, a level
            count: met           | percentage: { of: met, over: [met, calls] }    | met 20 calls 3         | 20
            count: calls         | mean: { of: met, over: calls }                 | met 20 calls 23        | 23
            count: calls         | level: { series: calls, where: { age: 1-24 } } | calls 20 age=1-24 calls 23 | 23
            # no small count is hidden of these series
            count: found         | percentage: { of: lost, over: found }          | lost 20 found 23       | 23
            # of one a limit is enough, and the other's own small counts are shown
            count: found         | percentage: { of: met, over: found }           | met 20 found 23        | -
            count: found         | percentage: { of: met, over: found }           | met 0 found 3          | -
            count: found         | percentage: { of: met, over: found }           | met 3 found 3          | 3
            # without the part there is no rest
            count: calls         | percentage: { of: met, over: calls }           | calls 23               | 23
            """)
    void anIndicatorKeepsToWhatOtherDefinitionsLeaveOfIt(String measure, String other, String given, String told) {
        assertThat(told(measure, other, given.replaceAll("([a-z]+) (\\d+)", "\n$1 camden 2021-04 $2"), "camden"))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # before the part was held the whole is shown, and then it waits for it
            camden    | calls camden 2021-04 23; met camden 2021-05 20                                | 23
            camden    | calls camden 2021-04 23; met camden 2021-03 20                                | -
            # one of another place tells nothing, one of a group its rest
            camden    | calls camden 2021-04 23; met islington 2021-04 20                             | 23
            camden    | calls camden 2021-04 23; met boroughs 2021-04 20                              | -
            # a group is shown where its members are
            boroughs  | calls camden 2021-04 23; calls islington 2021-04 50; met camden 2021-04 10    | 73
            boroughs  | calls camden 2021-04 23; calls islington 2021-04 50; met camden 2021-04 20    | -
            boroughs  | calls boroughs 2021-04 73; met boroughs 2021-04 70                            | -
            boroughs  | calls boroughs 2021-04 73; met boroughs 2021-04 50                            | 73
            """)
    void whereThePartIsHeldTheWholeWaitsForIt(String area, String given, String told) {
        assertThat(told("count: calls", "percentage: { of: met, over: calls }", given.replace("; ", "\n"), area))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            count: calls         | percentage: { of: met, over: calls }        | calls - met below 5
            count: [calls, lost] | percentage: { of: met, over: calls }        | calls - met below 5
            count: met           | percentage: { of: met, over: calls }        | ''
            level: calls         | percentage: { of: met, over: calls }        | ''
            count: found         | percentage: { of: lost, over: found }       | ''
            # its own it has anyway
            percentage: { of: met, over: calls } | count: { add: calls, subtract: met } | ''
            percentage: { of: lost, over: calls } | percentage: { of: met, over: calls } | calls - met below 5
            """)
    void anIndicatorIsGivenTheRestsOfWhatItTells(String measure, String other, String rests) {
        assertThat(indicator(catalogue(measure, other)).cautions().rests().stream()
                        .map(rest -> "%s below %s"
                                .formatted(
                                        rest.of(),
                                        rest.limits().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rests);
    }

    private static String told(String measure, String other, String observations, String area) {
        KpiSet alone = new KpiSet(
                "alone", "Alone", KpiSet.Kind.SET, null, List.of(KpiSet.Row.of(indicator(catalogue(measure, other)))));
        Score score = new Scorer(PLACES, Told.dataset(observations))
                .score(TestScorer.request(alone, area, "2021-04"))
                .scores()
                .get(0);
        if (score.result() instanceof Score.Scored scored) {
            return scored.figure().numerator().toString();
        }
        UnscoredReason why = ((Score.NotScored) score.result()).why().reason();
        return why == UnscoredReason.SUPPRESSED ? "-" : why.name();
    }

    private static Indicator indicator(Catalogue catalogue) {
        return catalogue.indicator(new IndicatorId("test.row0")).orElseThrow();
    }

    /** Of met and calls small counts are hidden, of those lost and found not. */
    static Catalogue catalogue(String... measures) {
        return Documents.catalogue(Documents.text(
                "test.yaml",
                """
                kpi: 1
                set: test
                title: Test
                series:
                  - { id: met, title: Met, unit: calls, suppress-below: 5 }
                  - { id: calls, title: Calls, unit: calls, suppress-below: 5 }
                  - { id: lost, title: Lost, unit: calls }
                  - { id: found, title: Found, unit: calls }
                indicators:
                """
                        + IntStream.range(0, measures.length)
                                .mapToObj(i ->
                                        "  - { id: test.row%d, title: Row, measure: { %s }, good: lower, window: month }%n"
                                                .formatted(i, measures[i]))
                                .collect(Collectors.joining())));
    }
}
