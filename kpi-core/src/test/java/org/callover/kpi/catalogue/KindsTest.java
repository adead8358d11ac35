package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of number a series holds, and what may be measured of it. */
class KindsTest {

    private static final String SET = """
            kpi: 1
            set: k
            title: K
            series:
              - { id: visits, title: Visits, unit: visits }
              - { id: met, title: Met, unit: visits }
              - { id: spend, title: Spend, unit: pounds, kind: amount }
              - { id: p, title: P, unit: "%" }
              - { id: q, title: Q, unit: percent, kind: percentage }
            indicators:
              - { id: k.a, title: A, measure: { MEASURE }, good: lower }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            count: p                                  | 'p' is a percentage, and percentages cannot be added up; write { level: p } for the latest one, or { weighted-mean: { of: p, weight: ... } } with the count it is a percentage of
            count: [p, q]                             | 'p' is a percentage, and percentages cannot be added up; write { level: p } for the latest one, or { weighted-mean: { of: p, weight: ... } } with the count it is a percentage of
            count: { add: [p, q], subtract: [p] }     | 'p' is a percentage, and percentages cannot be added up; write { level: p } for the latest one, or { weighted-mean: { of: p, weight: ... } } with the count it is a percentage of
            count: { add: [visits], subtract: [q] }    | 'q' is a percentage, and percentages cannot be added to counts or amounts; make a separate indicator of it
            rate: { of: p, over: visits, per: 1000 }   | 'p' is a percentage, but a rate is made from counts or amounts; write { level: p }, or { weighted-mean: { of: p, weight: ... } } with the count it is a percentage of
            rate: { of: visits, over: p, per: 1000 }   | 'p' is a percentage, but a rate is made from counts or amounts; write { level: p }, or { weighted-mean: { of: p, weight: ... } } with the count it is a percentage of
            percentage: { of: p, over: visits }        | 'p' is a percentage, but a percentage is made from counts or amounts; write { level: p }, or { weighted-mean: { of: p, weight: ... } } with the count it is a percentage of
            mean: { of: q, over: visits }              | 'q' is a percentage, but a mean is made from counts or amounts; write { level: q }, or { weighted-mean: { of: q, weight: ... } } with the count it is a percentage of
            weighted-mean: { of: spend, weight: p }   | 'p' is a percentage, which cannot be a weight; use the count that the figures are percentages of
            percentage: { of: visits, over: visits }    | 'of' and 'over' are both 'visits', so the figure would never change; name another series in 'over'
            rate: { of: [visits, met], over: [met, visits], per: 10 } | 'of' and 'over' are both 'visits + met', so the figure would never change; name another series in 'over'
            weighted-mean: { of: spend, weight: spend } | 'of' and 'weight' are both 'spend', so the figure would never change; name another series in 'weight'
            """, quoteCharacter = '^')
    void refusesWhatCannotBeMeasured(String measure, String message) {
        assertThat(Documents.problems(SET.replace("MEASURE", measure)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(11);
                    assertThat(problem.message()).isEqualTo(message);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            count: visits                                | false | POISSON
            count: [visits, spend]                       | false | NONE
            count: { add: [p], subtract: [q] }          | true  | NONE
            rate: { of: visits, over: spend, per: 1000 } | false | POISSON
            rate: { of: spend, over: visits, per: 1000 } | false | NONE
            percentage: { of: met, over: visits }        | true  | BINOMIAL
            percentage: { of: spend, over: visits }      | true  | NONE
            mean: { of: met, over: visits }              | false | NONE
            weighted-mean: { of: p, weight: visits }     | true  | BINOMIAL
            weighted-mean: { of: p, weight: spend }     | true  | NONE
            weighted-mean: { of: spend, weight: visits } | false | NONE
            level: p                                    | true  | NONE
            level: visits                                | false | NONE
            """)
    void testsOnlyWhatIsMadeOfEvents(String measure, boolean isPercentage, Indicator.Chance chance) {
        Indicator indicator = Documents.catalogue(Documents.text("k.yaml", SET.replace("MEASURE", measure)))
                .indicator(new IndicatorId("k.a"))
                .orElseThrow();
        assertThat(indicator.isPercentage()).isEqualTo(isPercentage);
        assertThat(indicator.scale().chance()).isEqualTo(chance);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unit: offences                 | EVENTS
            unit: pounds                   | AMOUNT
            unit: "£"                      | AMOUNT
            unit: thousand pounds          | AMOUNT
            unit: Minutes                  | AMOUNT
            unit: working days             | AMOUNT
            unit: severity points          | AMOUNT
            unit: "%"                      | PERCENTAGE
            unit: "% of residents"         | PERCENTAGE
            unit: Per cent                 | PERCENTAGE
            unit: percentage               | PERCENTAGE
            unit: pounds, kind: events     | EVENTS
            unit: cases, kind: amount      | AMOUNT
            unit: "%", kind: percentage    | PERCENTAGE
            """, quoteCharacter = '^')
    void theKindIsSaidOrFollowsFromTheUnit(String written, String kind) {
        String yaml = "kpi: 1\nareas: a\ntitle: A\nseries:\n  - { id: s, title: S, %s }".formatted(written)
                + "\nplaces: []\ngroups: []\n";
        assertThat(Documents.catalogue(Documents.text("a.yaml", yaml)).series())
                .singleElement()
                .satisfies(series -> assertThat(series.kind()).hasToString(kind));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unit: "%", kind: amount          | the unit is '%', so the kind is percentage; remove 'kind', or write another unit
            unit: per cent, kind: events     | the unit is 'per cent', so the kind is percentage; remove 'kind', or write another unit
            unit: offences, kind: percentage | a percentage has the unit "%", not 'offences'; write unit: "%", or kind: events or amount
            unit: offences, kind: event      | 'event' is not one of the values of 'kind'; use amount, events, percentage; did you mean 'events'?
            """, quoteCharacter = '^')
    void refusesAKindThatContradictsTheUnit(String written, String message) {
        String yaml = "kpi: 1\nareas: d\ntitle: D\nseries:\n  - { id: s, title: S, %s }".formatted(written)
                + "\nplaces: []\ngroups: []\n";
        assertThat(Documents.problems(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.message()).isEqualTo(message);
        });
    }
}
