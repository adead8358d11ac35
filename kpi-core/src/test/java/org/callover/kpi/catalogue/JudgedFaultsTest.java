package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a definition may not say about how its figures are judged, counted and kept back. */
class JudgedFaultsTest {

    private static final String COUNT = "id: s.a, title: A, measure: { count: robbery }, good: lower, ";
    private static final String SHARE =
            "id: s.a, title: A, measure: { percentage: { of: detections, over: robbery } }, good: higher, ";

    @ParameterizedTest
    @MethodSource({
        "targets",
        "milestones",
        "profiles",
        "bands",
        "percents",
        "companions",
        "series",
        "rollUps",
        "adjustments",
        "examples"
    })
    void isSaidAtItsPlace(String yaml, String expected) {
        assertThat(Documents.faults(yaml)).containsExactly(expected);
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                fault(
                        COUNT + "target: benchmarck, benchmark: { group: inner, figure: mean-of-rates }",
                        "BAD_VALUE 'benchmarck' is not one of the values of 'target'; use benchmark; did you mean 'benchmark'?"),
                fault(
                        COUNT + "target: benchmark",
                        "INCONSISTENT 'target: benchmark' means the figure of a group, but the indicator has no 'benchmark'; "
                                + "add one, or set another target"),
                fault(
                        COUNT + "target: benchmark, benchmark: { group: inner }",
                        "INCONSISTENT one area cannot be compared with the total count of a group; use figure: mean-of-rates, or a rate"),
                fault(
                        SHARE + "target: benchmark, benchmark: { group: inner }, judge: change",
                        "INCONSISTENT 'judge: change' compares the change with the target, so the target must be a plain number such as -5"),
                fault(
                        COUNT.replace("lower", "{ between: [1, 2] }")
                                + "target: benchmark, benchmark: { group: inner, figure: mean-of-rates }",
                        "INCONSISTENT 'good: { between: ... }' is already the target; remove 'target'"),
                fault(
                        COUNT + "target: { trajectory: { 2021-03: 620 } }",
                        "BAD_VALUE a trajectory runs between dated values; write two or more"),
                fault(
                        COUNT + "target: { trajectory: { 2021: 620, 2024-03: 500 } }",
                        "BAD_VALUE '2021' is not a month; write it as 2010-04"),
                fault(
                        COUNT + "target: { trajectory: { 2021-03: 620, 2024-03: low } }",
                        "BAD_VALUE '2024-03' is 'low', which is not a number; write digits only, as in 1250 or 12.5"),
                fault(
                        COUNT + "target: { trajectory: { 2021-03: 620, 2024-03: 500 }, by-year: { FY2021-22: 4 } }",
                        "INCONSISTENT this is not a target; write a number, benchmark, { by-year: ... }, { trajectory: ... }, { milestones: ... } "
                                + "or { change: -5%, on: year-earlier }"),
                fault(
                        COUNT + "target: { trajectry: { 2021-03: 620, 2024-03: 500 } }",
                        "UNKNOWN_KEY unknown key 'trajectry' in target; did you mean 'trajectory'?"));
    }

    static Stream<Arguments> milestones() {
        return Stream.of(
                fault(
                        COUNT + "window: fytd, target: { milestones: {} }",
                        "BAD_VALUE milestones need at least one month with its value"),
                fault(
                        COUNT + "window: fytd, target: { milestones: { 2023-13: 50 } }",
                        "BAD_VALUE '2023-13' is not a month; write it as 2010-04"),
                fault(
                        COUNT + "window: fytd, target: { milestones: { FY2023-24: 50 } }",
                        "BAD_VALUE 'FY2023-24' is not a month; write it as 2010-04"),
                fault(
                        COUNT + "window: fytd, target: { milestones: { 2023-06: half } }",
                        "BAD_VALUE '2023-06' is 'half', which is not a number; write digits only, as in 1250 or 12.5"),
                fault(
                        COUNT + "window: fytd, target: { milestones: { 2023-06: 5, 2023-06: 6 } }",
                        "DUPLICATE_KEY key '2023-06' is written twice in milestones, first on line 4; keep one"),
                fault(
                        COUNT + "window: rolling-12, target: { milestones: { 2023-06: 50 } }",
                        "INCONSISTENT 'milestones' need a year to date, but the window is rolling-12; write 'window: fytd' (from April) or 'window: cytd' (from January)"),
                fault(
                        COUNT + "judge: change, window: fytd, target: { milestones: { 2023-06: 50 } }",
                        "INCONSISTENT 'milestones' need a figure that adds up over a year: a count, a rate, or a running total read as a level; for the value of a count write 'by-year' or 'trajectory'"),
                fault(
                        SHARE + "window: fytd, target: { milestones: { 2023-06: 50 } }",
                        "INCONSISTENT 'milestones' need a figure that adds up over a year: a count, a rate, or a running total read as a level; for the value of a percentage write 'by-year' or 'trajectory'"));
    }

    static Stream<Arguments> profiles() {
        return Stream.of(
                fault(
                        COUNT + "target: 620, profile: evenly",
                        "BAD_VALUE 'evenly' is not one of the values of 'profile'; use comparator-year, even"),
                fault(
                        SHARE + "target: 15, profile: even",
                        "INCONSISTENT 'profile' spreads a year's total over its months, but a percentage does not add up over a year; remove it"));
    }

    static Stream<Arguments> bands() {
        return Stream.of(
                bands("green: '<= 380'", "MISSING_KEY missing key 'amber' in thresholds; add it"),
                bands(
                        "green: '<= 380', ambre: '<= 400', amber: '<= 400'",
                        "UNKNOWN_KEY unknown key 'ambre' in thresholds; did you mean 'amber'?"),
                bands(
                        "green: 380 or less, amber: '<= 400'",
                        "BAD_VALUE '380 or less' is not a condition; write <=, <, >= or > and a number, or two of these joined by 'and', as in '<= 380' or '> 380 and <= 400'"),
                bands(
                        "green: '<= 380', amber: '> 380 and'",
                        "BAD_VALUE '> 380 and' is not a condition; write <=, <, >= or > and a number, or two of these joined by 'and', as in '<= 380' or '> 380 and <= 400'"),
                bands(
                        "green: '<= 380', amber: '<= 390 and < 400'",
                        "BAD_VALUE '<= 390 and < 400' needs one lower and one upper limit, or only one limit; write it as in '> 380 and <= 400'"),
                bands(
                        "green: '<= 380', amber: '> 400 and <= 380'",
                        "BAD_VALUE no value can be '> 400 and <= 380'; write the lower limit first"),
                bands(
                        "green: '>= 28 and <= 40', amber: '<= 45'",
                        "INCONSISTENT green '>= 28 and <= 40' has a limit on both sides; write one limit, or use 'good: { between: [28, 40] }' instead of thresholds"),
                bands(
                        "green: '<= 380', amber: '<= 300'",
                        "INCONSISTENT amber '<= 300' does not reach further than green '<= 380'; write a limit beyond 380"),
                bands(
                        "green: '<= 380', amber: '<= 380'",
                        "INCONSISTENT amber '<= 380' does not reach further than green '<= 380'; write a limit beyond 380"),
                bands(
                        "green: '<= 380', amber: '> 380'",
                        "INCONSISTENT amber '> 380' has no end, so nothing could be red; say where amber ends, as in '> 380 and <= ...'"),
                bands(
                        "green: '<= 380', amber: '> 390 and <= 400'",
                        "INCONSISTENT green '<= 380' and amber '> 390 and <= 400' leave a gap from 380 to 390"),
                bands(
                        "green: '<= 380', amber: '> 370 and <= 400'",
                        "INCONSISTENT green '<= 380' and amber '> 370 and <= 400' overlap from 370 to 380"),
                bands(
                        "green: '<= 380', amber: '>= 380 and <= 400'",
                        "INCONSISTENT green '<= 380' and amber '>= 380 and <= 400' overlap: 380 is both"),
                bands(
                        "green: '< 380', amber: '> 380 and <= 400'",
                        "INCONSISTENT green '< 380' and amber '> 380 and <= 400' leave a gap: 380 is neither"),
                bands(
                        "green: '<= 380', amber: '<= 400', red: '> 410'",
                        "INCONSISTENT amber '<= 400' and red '> 410' leave a gap from 400 to 410; red is everything else: write '> 400' or leave it out"),
                bands(
                        "green: '<= 380', amber: '<= 400', red: '>= 400'",
                        "INCONSISTENT amber '<= 400' and red '>= 400' overlap: 400 is both; red is everything else: write '> 400' or leave it out"),
                bands(
                        "green: '<= 380', amber: '<= 400', red: '> 400 and <= 500'",
                        "INCONSISTENT red '> 400 and <= 500' leaves values '> 500' without a colour; red is everything else: write '> 400' or leave it out"),
                bands(
                        "green: '<= 380', amber: '<= 400', red: '<= 500'",
                        "INCONSISTENT red '<= 500' and green '<= 380' overlap; red is everything else: write '> 400' or leave it out"),
                fault(
                        SHARE + "thresholds: { green: '>= 15', amber: '>= 10 and < 14.5' }",
                        "INCONSISTENT green '>= 15' and amber '>= 10 and < 14.5' leave a gap from 14.5 to 15"),
                fault(
                        SHARE + "thresholds: { green: '>= 15', amber: '>= 10', red: '< 12' }",
                        "INCONSISTENT amber '>= 10' and red '< 12' overlap from 10 to 12; red is everything else: write '< 10' or leave it out"),
                bands(
                        "green: '>= 380', amber: '>= 360'",
                        "INCONSISTENT green '>= 380' contradicts 'good: lower'; green must be below a limit, as in '<= 380'"),
                fault(
                        SHARE + "thresholds: { green: '< 15', amber: '< 20' }",
                        "INCONSISTENT green '< 15' contradicts 'good: higher'; green must be above a limit, as in '>= 15'"));
    }

    static Stream<Arguments> percents() {
        return Stream.of(
                bands(
                        "green: '<= 38%', amber: '<= 40%'",
                        "INCONSISTENT '%' is for percentages, but a count is not one; write plain numbers, as in '<= 380'"),
                fault(
                        SHARE + "judge: change, thresholds: { green: '>= 2%', amber: '>= 0' }",
                        "INCONSISTENT a percentage changes in points, not in '%'; write plain numbers, as in '<= -2'"));
    }

    static Stream<Arguments> companions() {
        String bands = "thresholds: { green: '<= 380', amber: '<= 400' }, ";
        return Stream.of(
                fault(
                        COUNT + bands + "target: 380",
                        "INCONSISTENT 'thresholds' already say what is green, so 'target' has no effect; keep one of them"),
                fault(
                        COUNT + bands + "amber-within: 5%",
                        "INCONSISTENT 'thresholds' already say where amber ends, so 'amber-within' has no effect; remove it"),
                fault(
                        COUNT + bands + "no-target: none was set",
                        "INCONSISTENT 'no-target' says why there is no rating, but 'thresholds' give one; keep the right one"),
                fault(
                        COUNT.replace("lower", "none, because: it depends") + bands,
                        "INCONSISTENT thresholds need a direction, but 'good' is none; remove them, or say which direction is good"),
                fault(
                        COUNT.replace("lower", "{ between: [1, 2] }") + bands,
                        "INCONSISTENT 'good: { between: ... }' already says what is green; remove 'thresholds'"));
    }

    static Stream<Arguments> series() {
        return Stream.of(
                series(
                        "breaks: [{ from: 2017, why: new rules }]",
                        "BAD_VALUE '2017' is not a month; write it as 2010-04"),
                series("breaks: [{ from: 2017-04 }]", "MISSING_KEY missing key 'why' in break; add it"),
                series(
                        "breaks: [{ from: 2017-04, why: new rules, effect: caveats }]",
                        "BAD_VALUE 'caveats' is not one of the values of 'effect'; use basis, block, caveat; did you mean 'caveat'?"),
                series(
                        "breaks: [{ from: 2017-04, why: new rules }, { from: 2017-04, why: others }]",
                        "INCONSISTENT two breaks start in 2017-04; explain both in one 'why', or keep one"),
                series("expected: { every: month }", "MISSING_KEY missing key 'within' in expected; add it"),
                series(
                        "expected: { every: week, within: 6 weeks }",
                        "BAD_VALUE 'week' is not one of the values of 'every'; use financial-year, month, quarter, year"),
                series(
                        "expected: { every: month, within: six weeks }",
                        "BAD_VALUE 'six weeks' is not a length of time; write a number of days, weeks or months, as in 6 weeks"),
                series(
                        "expected: { every: month, within: 400 days }",
                        "BAD_VALUE figures are expected at most 366 days, weeks or months after their period, not 400"),
                series("suppress-below: 1", "BAD_VALUE 'suppress-below' is '1'; write a whole number from 2 to 1000"),
                arguments(
                        set(
                                "series: [{ id: a, title: A, unit: u, suppress-below: 5 }]\nindicators: [{ id: s.a, title: A, "
                                        + "measure: { rate: { of: robbery, over: a, per: 100 } }, good: lower }]"),
                        "INCONSISTENT a rate shows its denominator, but 'a' hides small counts; use a 'percentage' or a 'mean', which hide it, or divide by a population"),
                fault(
                        COUNT + "target: 1, suppress-below: five",
                        "BAD_VALUE 'suppress-below' is 'five'; write a whole number from 2 to 1000"));
    }

    static Stream<Arguments> rollUps() {
        return Stream.of(
                rollUp(
                        "best",
                        "BAD_VALUE 'best' is not a roll-up; use worst, majority or "
                                + "{ weighted-points: { green-from: 75%, amber-from: 50% } }"),
                rollUp(
                        "weighted-points",
                        "BAD_VALUE 'weighted-points' is not a roll-up; use worst, majority or "
                                + "{ weighted-points: { green-from: 75%, amber-from: 50% } }"),
                rollUp(
                        "{ weighted-points: { green-from: 75% } }",
                        "MISSING_KEY missing key 'amber-from' in weighted-points; add it"),
                rollUp(
                        "{ weighted-points: { green-from: 50%, amber-from: 75% } }",
                        "BAD_VALUE green from 50% and amber from 75% contradict each other; amber must start at or below green"),
                rollUp(
                        "{ weighted-points: { green-from: 101%, amber-from: 75% } }",
                        "BAD_VALUE '101%' is not a share of the points; write a percentage from 0% to 100%, such as 75%"),
                arguments(
                        board("{ id: street.robbery, weight: 2 }", ""),
                        "INCONSISTENT 'weight' is for the board's 'roll-up', but the board has none; add a 'roll-up', or remove the weight"),
                arguments(
                        board("{ id: street.robbery, weight: -2 }", "roll-up: worst"),
                        "BAD_VALUE '-2' cannot be a weight; write 0 if the row does not count, 1 for once, 2 for twice"));
    }

    static Stream<Arguments> adjustments() {
        return Stream.of(
                adjust(
                        "id: street.robbery, thresholds: { green: '>= 28', amber: '>= 20' }",
                        "INCONSISTENT green '>= 28' contradicts 'good: lower'; green must be below a limit, as in '<= 28'"),
                adjust(
                        "id: street.wait, thresholds: { green: '<= 28', amber: '<= 30' }",
                        "INCONSISTENT 'good: { between: ... }' already says what is green; remove 'thresholds'"),
                adjust(
                        "id: street.theft, amber-within: 5%",
                        "INCONSISTENT 'thresholds' already say where amber ends, so 'amber-within' has no effect; remove it"),
                adjust(
                        "id: street.theft, thresholds: { green: '<= 28%', amber: '<= 30' }",
                        "INCONSISTENT '%' is for percentages, but a count is not one; write plain numbers, as in '<= 380'"),
                adjust(
                        "id: street.young-victims, target: benchmark",
                        "INCONSISTENT 'target: benchmark' means the figure of a group, but the indicator has no 'benchmark'; "
                                + "add one, or set another target"),
                adjust(
                        "id: street.sleepers, profile: even",
                        "INCONSISTENT 'profile' spreads a year's total over its months, but a level does not add up over a year; "
                                + "remove it"));
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                example(
                        "significance: significant",
                        "BAD_VALUE 'significant' is not one of the values of 'significance'; use NOT_SIGNIFICANT, SIGNIFICANT, "
                                + "STRONG; did you mean 'SIGNIFICANT'?"),
                example(
                        "assessment: GOOD",
                        "BAD_VALUE 'GOOD' is not one of the values of 'assessment'; use BETTER, NEUTRAL, SAME, WORSE"),
                example(
                        "movement: DWON",
                        "BAD_VALUE 'DWON' is not one of the values of 'movement'; use DOWN, LEVEL, UP; did you mean 'DOWN'?"));
    }

    @Test
    void everyFaultIsSaidAtOnceAtItsLineAndColumn() {
        assertThat(Documents.problems("""
                kpi: 1
                set: s
                title: T
                roll-up: most
                series:
                  - { id: a, title: A, unit: u, suppress-below: 0 }
                indicators:
                  - id: s.a
                    title: A
                    measure: { count: robbery }
                    good: lower
                    thresholds: { green: "<= 1", amber: "> 2 and <= 3" }
                    suppress-below: 1.5
                  - id: s.b
                    measure: { count: robbery }
                    good: lower
                    target: benchmark
                """))
                .extracting(problem -> "%d:%d %s".formatted(problem.line(), problem.column(), problem.pointer()))
                .containsExactly(
                        "4:10 /roll-up",
                        "6:49 /series/0/suppress-below",
                        "12:34 /indicators/0/thresholds/amber",
                        "13:21 /indicators/0/suppress-below",
                        "14:5 /indicators/1",
                        "17:5 /indicators/1/target");
    }

    private static Arguments fault(String keys, String expected) {
        return arguments(set("indicators: [{ " + keys + " }]"), expected);
    }

    private static Arguments bands(String colours, String expected) {
        return fault(COUNT + "thresholds: { " + colours + " }", expected);
    }

    private static Arguments series(String keys, String expected) {
        return arguments(set("indicators: []\nseries: [{ id: a, title: A, unit: u, " + keys + " }]"), expected);
    }

    private static Arguments rollUp(String value, String expected) {
        return arguments(set("indicators: []\nroll-up: " + value), expected);
    }

    private static Arguments adjust(String keys, String expected) {
        return arguments("kpi: 1\nadjust: a\ntitle: A\nindicators: [{ " + keys + " }]", expected);
    }

    private static Arguments example(String then, String expected) {
        return arguments(
                set("indicators: []\nexamples: [{ given: [], when: { indicator: street.robbery, area: inner, "
                        + "period: 2020 }, then: { " + then + " } }]"),
                expected);
    }

    private static String board(String rows, String rest) {
        return "kpi: 1\nboard: b\ntitle: B\nsections: [{ title: S, indicators: [" + rows + "] }]\n" + rest;
    }

    private static String set(String rest) {
        return "kpi: 1\nset: s\ntitle: T\n" + rest;
    }
}
