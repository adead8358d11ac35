package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Averages and shares in definitions, and what is wrong with them. */
class YardstickFaultsTest {

    private static final String SET = """
            kpi: 1
            set: s
            title: S
            series:
              - { id: stays, title: Nights in hospital, unit: nights, suppress-below: 5 }
              - { id: spend, title: Money spent, unit: pounds }
            indicators:
              - { id: s.a, title: A, good: lower, %s }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            measure: { count: robbery }, average-per: week | BAD_VALUE 'week' is not one of the values of 'average-per'; use day, year
            measure: { count: robbery }, average-per: day, share-of: inner | INCONSISTENT a share is the same for any length of time, so 'average-per' has no effect; keep one of the two
            measure: { rate: { of: robbery, over: population, per: 1000 } }, average-per: year | INCONSISTENT 'average-per' is for a count, but the measure is a rate; for a rate a year, write 'annualised: true' in the rate
            measure: { level: sleepers }, average-per: day | INCONSISTENT 'average-per' is for a count, but the measure is a level; remove it, or write { count: ... }
            measure: { percentage: { of: detections, over: robbery } }, share-of: inner | INCONSISTENT 'share-of' is for a count, but the measure is a percentage; remove it, or write { count: ... }
            measure: { count: { add: [calls-met], subtract: [calls-met] } }, average-per: day | INCONSISTENT 'calls-met' is a percentage, which has no average per day or year; remove 'average-per'
            measure: { count: robbery }, share-of: iner | UNKNOWN_REFERENCE unknown area 'iner'; did you mean 'inner'?
            measure: { count: robbery }, average-per: day, target: { milestones: { 2023-06: 50 } }, window: fytd | INCONSISTENT 'milestones' need a figure that adds up over a year: a count, a rate, or a running total read as a level; for the value of an average for a day write 'by-year' or 'trajectory'
            measure: { count: robbery }, average-per: year, target: 5, profile: even | INCONSISTENT 'profile' spreads a year's total over its months, but an average for a year does not add up over a year; remove it
            measure: { count: robbery }, average-per: year, thresholds: { green: "<= 5%", amber: "<= 6%" } | INCONSISTENT '%' is for percentages, but an average for a year is not one; write plain numbers, as in '<= 380'
            measure: { count: robbery }, average-per: day, target: benchmark, benchmark: { group: inner } | INCONSISTENT one area cannot be compared with the total count of a group; use figure: mean-of-rates, or a rate
            measure: { count: robbery }, share-of: inner, target: benchmark, benchmark: { group: inner } | INCONSISTENT one area cannot be compared with the total count of a group; use figure: mean-of-rates, or a rate
            measure: { count: robbery }, change-as: times | BAD_VALUE 'times' is not one of the values of 'change-as'; use multiple, percent
            measure: { count: robbery }, compare: none, change-as: multiple | INCONSISTENT 'change-as' says how the change is printed, but 'compare' is none, so there is no change; correct one of them
            # the parts of a place are not declared, so nobody can say what a share of it would reveal
            measure: { count: stays }, share-of: E09000019 | INCONSISTENT a share of 'E09000019' could reveal small counts, which the indicator hides, because its parts are not declared; name a group of areas in 'share-of'
            measure: { count: robbery }, suppress-below: 5, share-of: E09000019 | INCONSISTENT a share of 'E09000019' could reveal small counts, which the indicator hides, because its parts are not declared; name a group of areas in 'share-of'
            """)
    void isSaidOfAnIndicator(String keys, String expected) {
        assertThat(Documents.faults(SET.formatted(keys))).containsExactly(expected);
    }

    @Test
    void aBoardSaysHowItsRowsPrintTheirChanges() {
        String board =
                "kpi: 1\nboard: b\ntitle: B\nsections:\n  - { title: One, indicators: [{ id: s.a, change-as: percent }, { id: street.robbery, change-as: multiple }, s.a] }";
        CatalogueReading reading = CatalogueReader.read(List.of(
                Documents.text("areas.yaml", Documents.yaml("areas.yaml")),
                Documents.text("street.yaml", Documents.yaml("street.yaml")),
                Documents.text("d.yaml", SET.formatted("measure: { count: robbery }, change-as: multiple")),
                Documents.text("b.yaml", board)));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.catalogue().set("b").orElseThrow().rows())
                .extracting(row -> row.indicator().scale().changesAsMultiple())
                .containsExactly(false, true, true);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} decimals, {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            measure: { count: robbery }, average-per: day            | offences a day  | 1 | POISSON  | (robbery) / days of the window
            measure: { count: robbery }, average-per: year           | offences a year | 1 | POISSON  | (robbery) / years of the window
            measure: { count: spend }, average-per: day, decimals: 0 | pounds a day    | 0 | NONE     | (spend) / days of the window
            measure: { count: robbery }, share-of: inner             | %               | 1 | BINOMIAL | (robbery) / (robbery in inner) x 100
            measure: { count: robbery }, share-of: E09000019         | %               | 1 | BINOMIAL | (robbery) / (robbery in E09000019) x 100
            measure: { count: spend }, share-of: inner               | %               | 1 | NONE     | (spend) / (spend in inner) x 100
            measure: { count: stays }, share-of: inner               | %               | 1 | BINOMIAL | (stays) / (stays in inner) x 100
            """)
    void whatFollowsFromThem(String keys, String unit, int decimals, String chance, String formula) {
        Indicator indicator = read(keys);
        assertThat(indicator.unit()).isEqualTo(unit);
        assertThat(indicator.decimals()).isEqualTo(decimals);
        assertThat(indicator.scale().chance()).hasToString(chance);
        assertThat(indicator.parts().formula()).isEqualTo(formula);
        assertThat(indicator.growsWithTime()).isFalse();
    }

    /** What is left of a whole is a matter of other areas, which the disclosure control of the group knows. */
    @Test
    void aShareLeavesNoRestOfASeries() {
        assertThat(read("measure: { count: stays }, share-of: inner")
                        .measureOrThrow()
                        .rests())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            measure: narrative | MISSING_KEY a live narrative needs the key 'text'; add it, or write 'status: in-development'
            measure: narrative, text: | WRONG_TYPE 'text' is empty; write a value, or remove the key
            measure: narrativ, text: A | WRONG_TYPE 'measure' is the text 'narrativ'; write a measure, such as { count: ... }, or 'narrative' for a row of commentary
            measure: { count: robbery }, good: lower, text: A | INCONSISTENT 'text' is for 'measure: narrative', which has no number; write 'note' for a note on a figure
            measure: narrative, text: A, good: lower | INCONSISTENT a narrative has no number, so 'good' has no effect; remove it
            measure: narrative, text: A, target: 5 | INCONSISTENT a narrative has no number, so 'target' has no effect; remove it
            measure: narrative, text: A, benchmark: { group: inner } | INCONSISTENT a narrative has no number, so 'benchmark' has no effect; remove it
            measure: narrative, text: A, average-per: day | INCONSISTENT a narrative has no number, so 'average-per' has no effect; remove it
            """)
    void isSaidOfANarrative(String keys, String expected) {
        assertThat(Documents.faults(SET.replace(" good: lower,", "").formatted(keys)))
                .contains(expected);
    }

    @Test
    void aNarrativeIsNeverRated() {
        CatalogueReading reading = CatalogueReader.read(
                List.of(
                        Documents.text(
                                "d.yaml",
                                "kpi: 1\nset: s\ntitle: S\nindicators:\n  - { id: s.a, title: A, measure: narrative, text: B }"),
                        Documents.text(
                                "e.yaml",
                                "kpi: 1\nadjust: e\ntitle: E\nindicators:\n  - { id: s.a, target: 5 }\n  - { id: s.a, owner: C }")));
        assertThat(reading.problems())
                .extracting(problem -> problem.message())
                .contains("s.a is a narrative, which is never rated; remove this");
    }

    private static Indicator read(String keys) {
        CatalogueReading reading = CatalogueReader.read(List.of(
                Documents.text("areas.yaml", Documents.yaml("areas.yaml")),
                Documents.text("street.yaml", Documents.yaml("street.yaml")),
                Documents.text("d.yaml", SET.formatted(keys))));
        assertThat(reading.problems()).isEmpty();
        return reading.catalogue().indicator(new IndicatorId("s.a")).orElseThrow();
    }
}
