package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with groups and ranks is said at its place. */
class BenchmarkFaultsTest {

    private static final String SET = """
            kpi: 1
            set: s
            title: S
            indicators:
              - { id: s.a, title: A, measure: { count: robbery }, good: lower, %s }
              - { id: s.b, title: B, measure: { count: robbery }, good: lower, benchmark: { group: inner, rank: highest-first, by: s.c } }
              - { id: s.c, title: C, measure: { count: robbery }, good: lower }
              - { id: s.none, title: None, measure: { count: robbery }, good: none, because: it depends }
              - { id: s.range, title: Range, measure: { count: robbery }, good: { between: [1, 2] } }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            benchmark: { group: inner, rank: lowest } | BAD_VALUE 'lowest' is not one of the values of 'rank'; use best-first, highest-first, lowest-first
            benchmark: { group: inner, rank: lowest-first, of: growth } | BAD_VALUE 'growth' is not one of the values of 'of'; use change, value
            benchmark: { group: inner, rank: lowest-first, by: s.d } | UNKNOWN_REFERENCE unknown indicator 's.d'
            benchmark: { group: inner, rank: lowest-first, by: street.robery } | UNKNOWN_REFERENCE unknown indicator 'street.robery'; did you mean 'street.robbery'?
            benchmark: { group: inner, rank: lowest-first, by: s.a } | INCONSISTENT 's.a' is ranked by itself; remove 'by', or name another indicator, such as its rate
            benchmark: { group: inner, by: s.b } | INCONSISTENT 'by' says how the members are ranked, but there is no 'rank'; add 'rank: highest-first', 'lowest-first' or 'best-first', or remove it
            benchmark: { group: inner, of: change } | INCONSISTENT 'of' says how the members are ranked, but there is no 'rank'; add 'rank: highest-first', 'lowest-first' or 'best-first', or remove it
            compare: none, benchmark: { group: inner, rank: best-first, of: change } | INCONSISTENT 'of: change' ranks by the change, but 'compare' is none, so there is no change; correct one of them
            benchmark: { group: inner, rank: best-first, by: s.none } | INCONSISTENT 'rank: best-first' needs to know which is best, but neither direction is good of 's.none'; write highest-first or lowest-first
            benchmark: { group: inner, rank: best-first, of: change, by: s.range } | INCONSISTENT 'rank: best-first' needs to know which is best, but the range is not for the change of 's.range'; write highest-first or lowest-first
            benchmark: { group: inner }, benchmarks: [{ group: inner, rank: best-first }] | INCONSISTENT both 'benchmark' and 'benchmarks' are given; put all groups in 'benchmarks', the most important first
            benchmarks: [] | BAD_VALUE 'benchmarks' has 0 groups; write 1 to 8, the most important first
            benchmarks: { group: inner } | WRONG_TYPE 'benchmarks' is a block of keys; write a list
            benchmarks: [{ group: inner }, { group: inner, figure: pooled }] | INCONSISTENT this benchmark is given twice; remove one of them
            benchmarks: [{ group: inner }, { group: iner }] | UNKNOWN_REFERENCE unknown group 'iner'; did you mean 'inner'?
            target: benchmark, benchmarks: [{ group: inner }, { group: inner, figure: mean-of-rates }] | INCONSISTENT one area cannot be compared with the total count of a group; use figure: mean-of-rates, or a rate
            """)
    void isSaidOfAnIndicator(String keys, String expected) {
        assertThat(Documents.faults(SET.formatted(keys)))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"s.b, s.a", "s.c, s.b"})
    void refusesCircles(String first, String second) {
        String yaml = """
                kpi: 1
                set: s
                title: S
                indicators:
                  - { id: s.a, title: A, measure: { count: robbery }, good: lower, benchmark: { group: inner, rank: highest-first, by: %s } }
                  - { id: s.b, title: B, measure: { count: robbery }, good: lower, benchmark: { group: inner, rank: highest-first, by: s.a } }
                  - { id: s.c, title: C, measure: { count: robbery }, good: lower, benchmark: { group: inner, rank: highest-first, by: %s } }
                """.formatted(first, second);
        assertThat(Documents.faults(yaml))
                .hasSizeGreaterThanOrEqualTo(2)
                .first()
                .asString()
                .isEqualTo("INCONSISTENT 's.a' is ranked by '%1$s', which in turn is ranked by 's.a'; remove one 'by'"
                        .formatted(first));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            { id: street.robbery, benchmark: { group: inner, rank: lowest-first, by: street.robbery } } | INCONSISTENT 'street.robbery' is ranked by itself; remove 'by', or name another indicator, such as its rate
            { id: street.robbery, benchmark: { group: inner, rank: best-first, by: street.response } } | INCONSISTENT 'rank: best-first' needs to know which is best, but neither direction is good of 'street.response'; write highest-first or lowest-first
            { id: street.robbery, benchmark: { group: iner } } | UNKNOWN_REFERENCE unknown group 'iner'; did you mean 'inner'?
            """)
    void isSaidOfABoardsRow(String row, String expected) {
        assertThat(Documents.faults("kpi: 1\nboard: b\ntitle: B\nsections: [{ title: S, indicators: [" + row + "] }]"))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            { count: robbery, annualised: true } | UNKNOWN_KEY unknown key 'annualised' in measure
            { percentage: { of: robbery, over: calls, annualised: true } } | UNKNOWN_KEY unknown key 'annualised' in ratio
            { rate: { of: robbery, over: population, per: 1000, annualised: yearly } } | BAD_VALUE 'yearly' is not one of the values of 'annualised'; use false, true
            """)
    void refusesToAnnualiseWhatIsNoRate(String measure, String expected) {
        String yaml = "kpi: 1\nset: s\ntitle: S\nindicators: [{ id: s.a, title: A, measure: %s, good: lower }]";
        assertThat(Documents.faults(yaml.formatted(measure)))
                .singleElement()
                .asString()
                .startsWith(expected);
    }
}
