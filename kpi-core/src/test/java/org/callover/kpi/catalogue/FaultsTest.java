package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.indicator.DefinitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is said once, where it is, with what was given, what was expected and what to do. */
class FaultsTest {

    private static final String LIVE = "id: s.a, title: A, measure: { count: robbery }, good: lower, target: 1";

    @ParameterizedTest
    @MethodSource({
        "keys",
        "values",
        "measures",
        "ratings",
        "names",
        "boards",
        "areas",
        "adjustments",
        "feeds",
        "examples"
    })
    void isSaidAtItsPlace(String yaml, String... expected) {
        assertThat(problems(yaml)).containsExactly(expected);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                fault(
                        indicator(LIVE.replace("1", "{ change: -5%, on: previous, reduce by: 1 }")),
                        "UNKNOWN_KEY unknown key 'reduce by' in target; use by-year, trajectory, milestones, change, on"),
                fault(
                        indicator("id: s.a, title: A, status: in-development, amber within: 5%"),
                        "UNKNOWN_KEY unknown key 'amber within' in indicator; did you mean 'amber-within'?"),
                fault(
                        indicator("id: s.a, titel: A, status: in-development"),
                        "UNKNOWN_KEY unknown key 'titel' in indicator; did you mean 'title'?"),
                fault(
                        indicator("id: s.a, status: in-development"),
                        "MISSING_KEY missing key 'title' in indicator; add it"),
                fault(
                        indicator("id: s.a, title: A, title: B, status: in-development"),
                        "DUPLICATE_KEY key 'title' is written twice in indicator, first on line 4; keep one"),
                fault(
                        "kpi: 1\nsets: s\ntitle: T\nindicators: []",
                        "MISSING_KEY this document does not say what kind it is; start it with 'kpi: 1' and one of set, board, areas, adjust, feed, paper; did you mean 'set'?"),
                fault(
                        "kpi: 1\nset: s\nboard: b\ntitle: T",
                        "INCONSISTENT this document is set and board at once; start it with 'kpi: 1' and one of set, board, areas, adjust, feed, paper"),
                fault(
                        "kpi: 2\nset: s\ntitle: T\nindicators: []",
                        "BAD_VALUE 'kpi: 2' is not a known version; write 'kpi: 1'"),
                fault(
                        "[]",
                        "MISSING_KEY this document does not say what kind it is; start it with 'kpi: 1' and one of set, board, areas, adjust, feed, paper"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                fault(set("indicators: none"), "WRONG_TYPE 'indicators' is the text 'none'; write a list"),
                fault(
                        set("indicators: [A]"),
                        "WRONG_TYPE an entry of 'indicators' is the text 'A'; write a block of keys (id, title, why, "
                                + "measure, text, average-per, share-of, good, because, paired-with, judge, window, compare, change-as, target, profile, no-target, "
                                + "amber-within, thresholds, benchmark, benchmarks, suppress-below, max-age, unit, decimals, owner, "
                                + "status, note)"),
                fault(
                        indicator("id: s.a, title: [A], status: in-development"),
                        "WRONG_TYPE 'title' is a list; write text"),
                fault(
                        indicator("id: s.a, title: , status: in-development"),
                        "WRONG_TYPE 'title' is empty; write a value, or remove the key"),
                fault(
                        indicator("id: s.a, title: A, status: in development"),
                        "BAD_VALUE 'in development' is not one of the values of 'status'; use in-development, live, retired; "
                                + "did you mean 'in-development'?"),
                fault(
                        indicator(LIVE + ", decimals: 7"),
                        "BAD_VALUE 'decimals' is '7'; write a whole number from 0 to 6"),
                fault(
                        indicator(LIVE.replace("target: 1", "target: forty")),
                        "BAD_VALUE 'target' is 'forty', which is not a number; write digits only, as in 1250 or 12.5"),
                fault(
                        indicator(LIVE + ", window: rolling"),
                        "BAD_VALUE 'rolling' is not a window; use month, quarter, financial-year, calendar-year, fytd, "
                                + "cytd, latest, rolling-12 or another rolling-N; did you mean 'rolling-12'?"),
                fault(
                        indicator(LIVE + ", window: FY2021-22"),
                        "BAD_VALUE 'FY2021-22' is not a window; use month, quarter, financial-year, calendar-year, "
                                + "fytd, cytd, latest, rolling-12 or another rolling-N"),
                fault(
                        indicator(LIVE + ", compare: last-year"),
                        "BAD_VALUE 'last-year' is not a comparator; use year-earlier, previous, none, "
                                + "{ years-earlier: 5 } or { baseline: FY2017-18 }"),
                fault(
                        indicator(LIVE + ", compare: { baseline: FY2017-19 }"),
                        "BAD_VALUE 'FY2017-19' is not a period: a financial year ends in the year after it starts, "
                                + "as in FY2017-18"),
                fault(
                        indicator(LIVE + ", compare: { baseline: 2017, years-earlier: 5 }"),
                        "INCONSISTENT 'compare' needs either 'baseline' or 'years-earlier'; write one of them"));
    }

    static Stream<Arguments> measures() {
        return Stream.of(
                fault(
                        indicator(LIVE.replace("{ count: robbery }", "{ count: robbery, level: robbery }")),
                        "INCONSISTENT a measure needs exactly one of count, rate, percentage, mean, weighted-mean, level, but count and level are given; write one"),
                fault(
                        indicator(LIVE.replace("count", "cuont")),
                        "UNKNOWN_KEY unknown key 'cuont' in measure; did you mean 'count'?"),
                fault(
                        indicator(LIVE.replace("count: robbery", "count: []")),
                        "BAD_VALUE the list is empty; name at least one series"),
                fault(
                        indicator(LIVE.replace("count: robbery", "count: Robbery")),
                        "BAD_VALUE 'Robbery' is not a series id; write lower-case words joined by hyphens, "
                                + "as in knife-crime"),
                fault(
                        indicator(
                                LIVE.replace("count: robbery", "count: { series: robbery, where: { age: 1 to 24 } }")),
                        "BAD_VALUE '1 to 24' cannot be used in a breakdown; use lower-case letters, digits, hyphens, dots and plus signs"),
                fault(
                        indicator(LIVE.replace("count: robbery", "rate: { of: robbery, over: calls, per: 0 }")),
                        "BAD_VALUE a rate cannot be per '0'; write a number above 0, such as 1000"));
    }

    static Stream<Arguments> ratings() {
        return Stream.of(
                fault(
                        indicator("id: s.a, title: A"),
                        "MISSING_KEY a live indicator needs the key 'good'; add it, or write 'status: in-development'",
                        "MISSING_KEY a live indicator needs the key 'measure'; add it, or write 'status: in-development'"),
                fault(
                        indicator(LIVE + ", no-target: none was set"),
                        "INCONSISTENT both 'target' and 'no-target' are given; keep the right one"),
                fault(
                        indicator(LIVE.replace("lower, target: 1", "none")),
                        "MISSING_KEY 'good: none' needs a reason; add the key 'because'"),
                fault(
                        indicator(LIVE.replace("lower", "none") + ", because: it depends"),
                        "INCONSISTENT a target needs a direction, but 'good' is none; remove the target, or say which direction is good"),
                fault(
                        indicator(LIVE + ", because: it depends"),
                        "INCONSISTENT 'because' is for 'good: none', but a direction is given; remove one of them"),
                fault(
                        indicator(LIVE.replace("lower", "{ between: [1, 2] }")),
                        "INCONSISTENT 'good: { between: ... }' is already the target; remove 'target'"),
                fault(
                        indicator(LIVE.replace("lower, target: 1", "{ between: [2, 1] }")),
                        "BAD_VALUE the range [2, 1] starts above its end; write the lower number first"),
                fault(
                        indicator(LIVE.replace("lower, target: 1", "{ between: [2] }")),
                        "BAD_VALUE a range has two ends, not 1; write it as in between: [28, 40]"),
                fault(
                        indicator(LIVE.replace("target: 1", "no-target: none yet, amber-within: 5%")),
                        "INCONSISTENT 'amber-within' is a margin past a target, but there is no target; add a target, or remove the margin"),
                fault(
                        indicator(LIVE + ", amber-within: -5%"),
                        "BAD_VALUE a margin cannot be negative, but '-5%' is; write how far past the target a value is still amber"),
                fault(
                        indicator(LIVE + ", judge: change, compare: none"),
                        "INCONSISTENT 'judge: change' needs something to compare with, but 'compare' is none; correct one of them"),
                fault(
                        indicator(LIVE.replace("target: 1", "target: { change: -5% }")),
                        "INCONSISTENT this is not a target; write a number, benchmark, { by-year: ... }, { trajectory: ... }, { milestones: ... } "
                                + "or { change: -5%, on: year-earlier }"),
                fault(
                        indicator(LIVE.replace("target: 1", "target: { by-year: { 2021: 4 } }")),
                        "BAD_VALUE '2021' is not a financial year; write it as FY2021-22"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                fault(
                        indicator(LIVE.replace("robbery", "roberry")),
                        "UNKNOWN_REFERENCE unknown series 'roberry'; did you mean 'robbery'?"),
                fault(
                        indicator(LIVE.replace("robbery", "arson")),
                        "UNKNOWN_REFERENCE unknown series 'arson'; declare it, or use one that is already declared"),
                fault(
                        indicator(LIVE + ", benchmark: { group: iner }"),
                        "UNKNOWN_REFERENCE unknown group 'iner'; did you mean 'inner'?"),
                fault(
                        indicator(LIVE + ", benchmark: { group: E09000019 }"),
                        "INCONSISTENT 'E09000019' is a single area; name a group of areas"),
                fault(
                        indicator(LIVE.replace(
                                "lower, target: 1", "none, because: it depends, paired-with: street.robery")),
                        "UNKNOWN_REFERENCE unknown indicator 'street.robery'; did you mean 'street.robbery'?"),
                fault(
                        indicator(LIVE.replace("s.a", "t.a")),
                        "INCONSISTENT 't.a' is listed in the set 's'; start its id with 's.'"),
                fault(
                        "kpi: 1\nset: street\ntitle: T\nindicators: []",
                        "DUPLICATE_ID KPI set 'street' is already declared in street.yaml:3; keep one of the two"),
                fault(
                        set("indicators: []\nseries: [{ id: robbery, title: R, unit: offences, source: us }]"),
                        "DUPLICATE_ID series 'robbery' is already declared in street.yaml:6; keep one of the two"),
                fault(
                        set(
                                "indicators:\n - { id: s.a, title: A, status: retired }\n - { id: s.a, title: B, status: retired }"),
                        "DUPLICATE_ID indicator 's.a' is already declared in d.yaml:5; choose another id, or change its target with an 'adjust' document"));
    }

    static Stream<Arguments> boards() {
        return Stream.of(
                fault(
                        board("street.robbery, street.knives"),
                        "UNKNOWN_REFERENCE unknown indicator 'street.knives'; declare it, or use one that is already declared"),
                fault(
                        board("{ id: street.robbery, target: 4 }"),
                        "UNKNOWN_KEY unknown key 'target' in row; use id, title, window, compare, change-as, area, decimals, weight, benchmark, benchmarks"),
                fault(
                        board("street.robbery").replace("title: B", "title: B\narea: E09000099"),
                        "UNKNOWN_REFERENCE unknown area 'E09000099'; declare it, or use one that is already declared"));
    }

    static Stream<Arguments> areas() {
        return Stream.of(
                fault(
                        areas("groups: [{ code: g, name: G, kind: k, members: [E09000019, harrow] }]"),
                        "UNKNOWN_REFERENCE unknown area 'harrow'; declare it, or use one that is already declared"),
                fault(
                        areas("groups: [{ code: g, name: G, kind: k, members: [] }]"),
                        "BAD_VALUE a group needs at least one member; write the codes of its members"),
                fault(
                        areas("groups:\n - { code: g, name: G, kind: k, members: [h] }\n"
                                + " - { code: h, name: H, kind: k, members: [g] }"),
                        "INCONSISTENT group 'g' is a member of itself, directly or through another group; remove it from the members",
                        "INCONSISTENT group 'h' is a member of itself, directly or through another group; remove it from the members"),
                fault(
                        areas("groups: [{ code: g, name: G, kind: k, members: [{ area: E09000019, from: 2010 }] }]"),
                        "BAD_VALUE '2010' is not a month; write it as 2010-04"),
                fault(
                        areas("places: [{ code: e-1, name: London borough of ISLINGTON, kind: borough }]"),
                        "DUPLICATE_ID area name 'londonboroughofislington' is already declared in areas.yaml:8; "
                                + "keep one of the two"),
                fault(
                        areas("places: [{ code: E0900, name: Here, kind: borough }]"),
                        "BAD_VALUE 'E0900' is not an area code; write an ONS code such as E09000019 or a local code "
                                + "such as bcu-central-north"));
    }

    static Stream<Arguments> adjustments() {
        return Stream.of(
                fault(
                        "kpi: 1\nadjust: a\ntitle: A\ndate: 31/03/2026\nindicators: []",
                        "BAD_VALUE '31/03/2026' is not a date; write one like 2026-03-31"),
                fault(
                        adjust("id: street.robery, target: 4"),
                        "UNKNOWN_REFERENCE unknown indicator 'street.robery'; did you mean 'street.robbery'?"),
                fault(
                        adjust("id: street.robbery, window: month"),
                        "UNKNOWN_KEY unknown key 'window' in adjustment; use id, target, profile, no-target, "
                                + "amber-within, thresholds, max-age, owner, status"),
                fault(
                        adjust("id: street.response, target: 4"),
                        "INCONSISTENT a target needs a direction, but 'good' is none; remove the target, or say which direction is good"),
                fault(
                        adjust("id: street.detections, amber-within: 5%"),
                        "INCONSISTENT 'amber-within' is a margin past a target, but there is no target; add a target, or remove the margin"),
                fault(
                        adjust("id: street.later, status: live"),
                        "INCONSISTENT street.later cannot be live, because it has no measure or no direction; add what is missing"),
                fault(
                        adjust("id: street.robbery, owner: a }, { id: street.robbery, owner: b"),
                        "DUPLICATE_ID adjustment of indicator 'street.robbery' is already declared in d.yaml:4; "
                                + "keep one of the two"));
    }

    static Stream<Arguments> feeds() {
        return Stream.of(
                fault(
                        feed("{ group: Robbery, series: [roberry] }"),
                        "UNKNOWN_REFERENCE unknown series 'roberry'; did you mean 'robbery'?"),
                fault(
                        feed("{ group: Robbery, series: [] }"),
                        "BAD_VALUE a label rule needs 'series', or 'why' if 'series' is empty; write one of them"),
                fault(
                        feed("{ series: [robbery] }"),
                        "BAD_VALUE a label rule needs a group, a category or both; add one"),
                fault(
                        feed("").replace("yyyyMM", "month"),
                        "BAD_VALUE 'month' is not a month format; write it in letters, as in yyyyMM or MMM-yy"));
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                fault(
                        example("value: 1,185", "rag: GREEN"),
                        "UNKNOWN_KEY unknown key '185' in given; use series, area, period, value, where, import"),
                fault(
                        example("value: lots", "rag: GREEN"),
                        "BAD_VALUE 'value' is 'lots', which is not a number; write digits only, as in 1250 or 12.5"),
                fault(
                        example("value: 1", "rag: AMBRE"),
                        "BAD_VALUE 'AMBRE' is not one of the values of 'rag'; use AMBER, GREEN, NOT_RATED, RED; "
                                + "did you mean 'AMBER'?"),
                fault(
                        example("value: 1", "reason: MISSING"),
                        "BAD_VALUE 'MISSING' is not one of the values of 'reason'; use INCOMPLETE_GROUP, INCOMPLETE_PERIOD, "
                                + "IN_DEVELOPMENT, NARRATIVE, NOT_ADDITIVE, NO_DATA, NO_DENOMINATOR, OUTSIDE_WHOLE, RETIRED, SUPPRESSED, "
                                + "ZERO_DENOMINATOR"),
                fault(
                        example("value: 1", ""),
                        "BAD_VALUE the example expects nothing; write at least one figure, such as value, percentChange or rag"));
    }

    @Test
    void eightFaultsAreEightProblemsAtTheirPlaces() {
        List<DefinitionProblem> problems = read("""
                kpi: 1
                set: nights
                title: Nights out
                series:
                  - { id: night-calls, title: Calls at night, unit: calls, source: the council, unit: calls }
                indicators:
                  - id: nights.calls
                    title: Calls
                    measure: { count: night-cals }
                    good: lower
                    target: { change: -5%, on: yesterday }
                    amber within: 5%
                  - id: night.visits
                    title: Visits
                    measure: { count: night-calls }
                    good: lowr
                    decimals: many
                  - id: nights.wait
                    measure: { level: night-calls }
                    good: none
                    because: 7
                """);
        assertThat(problems)
                .extracting(problem ->
                        "%d:%d %s %s".formatted(problem.line(), problem.column(), problem.code(), problem.pointer()))
                .containsExactly(
                        "5:81 DUPLICATE_KEY /series/0/unit",
                        "9:23 UNKNOWN_REFERENCE /indicators/0/measure/count",
                        "11:32 BAD_VALUE /indicators/0/target/on",
                        "12:5 UNKNOWN_KEY /indicators/0/amber within",
                        "13:9 INCONSISTENT /indicators/1/id",
                        "16:11 BAD_VALUE /indicators/1/good",
                        "17:15 BAD_VALUE /indicators/1/decimals",
                        "18:5 MISSING_KEY /indicators/2");
    }

    @Test
    void aFaultyDocumentIsLeftOutWholeAndSoIsWhatNeedsIt() {
        CatalogueReading reading = CatalogueReader.read(List.of(
                Documents.text(
                        "a.yaml", set("series: [{ id: a, title: A, unit: u, source: us }]\nindicators: [{ id: s.a }]")),
                Documents.text(
                        "b.yaml",
                        "kpi: 1\nset: t\ntitle: T\nindicators:\n"
                                + "  - { id: t.a, title: A, measure: { count: a }, good: lower, target: 1 }"),
                Documents.text("c.yaml", "kpi: 1\nboard: b\ntitle: T\nsections: [{ title: S, indicators: [t.a] }]"),
                Documents.text("d.yaml", "kpi: 1\nset: u\ntitle: U\nindicators: []")));
        assertThat(reading.problems())
                .extracting(DefinitionProblem::toString)
                .contains(
                        "b.yaml:5:44: series 'a' is declared in a.yaml:4, which has faults; correct those first",
                        "c.yaml:4:37: indicator 't.a' is declared in b.yaml:5, which has faults; correct those first");
        assertThat(reading.catalogue().sets()).extracting("id").containsExactly("u");
    }

    private static Arguments fault(String yaml, String... expected) {
        return arguments(yaml, expected);
    }

    private static String set(String rest) {
        return "kpi: 1\nset: s\ntitle: T\n" + rest;
    }

    private static String indicator(String keys) {
        return set("indicators: [{ " + keys + " }]");
    }

    private static String board(String rows) {
        return "kpi: 1\nboard: b\ntitle: B\nsections: [{ title: S, indicators: [" + rows + "] }]";
    }

    private static String areas(String rest) {
        return "kpi: 1\nareas: a\ntitle: A\n" + rest;
    }

    private static String adjust(String keys) {
        return "kpi: 1\nadjust: a\ntitle: A\nindicators: [{ " + keys + " }]";
    }

    private static String feed(String rules) {
        return "kpi: 1\nfeed: f\ntitle: F\nlayout: wide-months\nsource: us\nheadings: { group: G, category: C, area: A }\n"
                + "months: yyyyMM\nlabels: [" + rules + "]";
    }

    private static String example(String value, String then) {
        return set("indicators: []\nexamples: [{ given: [{ series: robbery, area: inner, period: 2020, " + value
                + " }], when: { indicator: street.robbery, area: inner, period: 2020 }, then: { " + then + " } }]");
    }

    private static List<String> problems(String yaml) {
        return Documents.faults(yaml);
    }

    private static List<DefinitionProblem> read(String yaml) {
        return Documents.problems(yaml);
    }
}
