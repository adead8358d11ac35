package org.callover.kpi.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.Polarity;
import org.callover.kpi.statistics.TrendTest;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.statistics.XmrRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which periods are charted, what the chart says, and why there is sometimes none. */
class ControlsTest {

    private static final Indicator CALLS = Defined.as("count calls").indicator();

    @ParameterizedTest(name = "{0} up to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held (period=value)                                           | last    | charted
            2021-01=1 2021-02=2 2021-03=4                                   | 2021-03 | month 2021-01/2021-03: 1 2 4
            # up to the month asked for, or the latest before it
            2021-01=1 2021-02=2 2021-03=4                                   | 2021-02 | month 2021-01/2021-02: 1 2
            2021-01=1 2021-02=2 2021-03=4                                   | 2022-12 | month 2021-01/2021-03: 1 2 4
            # it goes on over missing months, which are never zero
            2021-01=1 2021-02=2 2021-04=4 2021-05=0                         | 2021-06 | month 2021-01/2021-05: 1 2 [2021-03] 4 0
            2021-01=1 2021-02=2 2021-04=4 2021-05=0                         | 2021-03 | month 2021-01/2021-02: 1 2
            2021-01=1 2021-03=2 2021-06=4                                   | 2021-06 | month 2021-01/2021-06: 1 [2021-02] 2 [2021-04/2021-05] 4
            2021-01=1 2021-03=2 2021-06=4                                   | 2021-05 | month 2021-01/2021-03: 1 [2021-02] 2
            # unless more than 12 are missing: limits start anew
            2020-01=1 2020-02=2 2021-03=4 2021-04=5                         | 2021-06 | month 2020-01/2021-04: 1 2 [2020-03/2021-02] 4 5
            2020-01=1 2020-02=2 2021-04=4 2021-05=5                         | 2021-06 | month 2020-01/2021-05: 1 2 // 4 5
            2020-01=1 2021-12=4                                             | 2021-12 | month 2020-01/2021-12: 1 // 4
            2018-01=1 2019-12=4 2020-02=5 2020-03=5                         | 2021-12 | month 2018-01/2020-03: 1 // 4 [2020-01] 5 5
            # months, where there are any; what is longer stands aside
            2019=400 2020=390 2021-01=30 2021-02=31                         | 2021-12 | month 2021-01/2021-02: 30 31
            2021-Q1=90 2021-Q2=80 2021-06=25 2021-07=26                     | 2021-12 | month 2021-06/2021-07: 25 26
            # else quarters, of the calendar or not
            2021-Q1=90 2021-Q2=80 2021-Q3=70 2020=400                       | 2021-12 | 2021-01/2021-09 by quarter: 90 80 70
            2021-02/2021-04=9 2021-05/2021-07=8                             | 2021-12 | 2021-02/2021-07 by quarter: 9 8
            2021-Q1=90 2021-Q2=80 2021-06=25 2021-07=26                     | 2021-05 | TOO_FEW
            2020-Q1=90 2021-Q2=80 2021-Q3=70                                | 2021-12 | 2020-01/2021-09 by quarter: 90 [2020-04/2021-03] 80 70
            2020-Q1=90 2021-Q3=80 2021-Q4=70                                | 2021-12 | 2020-01/2021-12 by quarter: 90 // 80 70
            2021-Q1=90 2021-Q3=80                                           | 2021-12 | 2021-01/2021-09 by quarter: 90 [2021-04/2021-06] 80
            # reasons
            2021-01=1                                                       | 2021-01 | TOO_FEW
            2021-01=1 2021-02=2                                             | 2020-12 | NO_DATA
            2021-01/2021-03=9 2021-02/2021-04=8 2021-03/2021-05=9           | 2021-12 | OVERLAPPING
            2020-02/2021-01=9 2020-03/2021-02=8 2020-04/2021-03=9           | 2021-12 | OVERLAPPING
            2020-01/2020-06=9 2020-02/2020-07=8                             | 2021-12 | OVERLAPPING
            2021-04/2021-10=9 2022-04/2022-10=8                             | 2022-12 | NOT_NATIVE
            2020-01/2020-06=9 2020-07/2020-08=8                             | 2021-12 | UNEQUAL
            2018=5 2019=4 2020=4 2021=3                                     | 2021-12 | TOO_FEW
            """)
    void nativePeriodsAreChartedOverTheirGaps(String held, String last, String charted) {
        String lines = Arrays.stream(held.split(" "))
                .map(each -> "calls camden " + each.replace('=', ' '))
                .collect(Collectors.joining("\n"));
        assertThat(told(Charting.of(lines).at(CALLS, "camden", last)))
                .isEqualTo(charted.replaceAll("^(\\S+) by quarter", "quarter $1"));
    }

    private static String told(Control control) {
        if (control instanceof NotCharted none) {
            assertThat(none.text()).isNotBlank().doesNotEndWith(".");
            return none.code().name();
        }
        Charted charted = (Charted) control;
        NativeRun run = charted.run();
        Map<Integer, String> before = new HashMap<>();
        run.gaps().forEach(gap -> before.put(gap.resumed(), charted.parts(gap) ? "// " : "[" + gap.period() + "] "));
        return "%s %s: %s"
                .formatted(
                        run.step().word(),
                        run.extent(),
                        IntStream.range(0, run.length())
                                .mapToObj(at -> before.getOrDefault(at, "") + (long) run.value(at))
                                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            count calls + texts - hoaxes             | 8, 10
            rate calls per 1000 over people          | 3, 4
            percentage calls over contacts           | 50, 80
            mean calls over contacts                 | 0.5, 0.8
            level calls                              | 6, 8
            level rate                               | 12.5, 0.1
            weighted-mean rate by contacts           | 12.5, 0.1
            """)
    void theValuesAreThoseOfTheMeasureMonthByMonth(String measure, String values) {
        Charting desk = Charting.of("""
                calls camden 2021-01 6
                calls camden 2021-02 8
                texts camden 2021-01 3
                texts camden 2021-02 3
                hoaxes camden 2021-01 1
                hoaxes camden 2021-02 1
                contacts camden 2021-01 12
                contacts camden 2021-02 10
                rate camden 2021-01 12.5
                rate camden 2021-02 0.1
                people camden 2021 2000
                """);
        Charted charted = (Charted) desk.at(Defined.as(measure), "2021-12");
        assertThat(charted.run().values())
                .containsExactly(Arrays.stream(values.split(", "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void aMonthWithoutADenominatorIsAGap() {
        Charting desk = Charting.of(Charting.lines("calls", "2021-01", 1, 1, 2, 0, 3, 4)
                + Charting.lines("contacts", "2021-01", 1, 2, 2, 0, 6, 4));
        assertThat(told(desk.at(Defined.as("percentage calls over contacts"), "2021-12")))
                .isEqualTo("month 2021-01/2021-05: 50 100 [2021-03] 50 100");
    }

    @Test
    void aMissingMonthDoesNotHideASurge() {
        double[] before = {50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 51, 49, 50, 52, 49, 50, 51, 50, 49, 51};
        Charting desk = Charting.of(
                Charting.lines("calls", "2020-01", 1, before) + Charting.lines("calls", "2021-10", 1, 80, 83, 79));
        Charted charted = (Charted) desk.at(Defined.as("count calls"), "2021-12");
        assertThat(charted.variation()).isEqualTo(Variation.CONCERN);
        assertThat(charted.gaps()).extracting(NativeRun.Gap::period).containsExactly(Period.parse("2021-09"));
        assertThat(charted.reading()).isEqualTo(charted.chart().reading());
        assertThat(charted.chart().phases()).hasSize(1);
        // 29 steps of the first twenty months, 3 and 4 of the last three; the 29 across the gap is not among them
        double[] ranges = IntStream.range(1, 20)
                .mapToDouble(i -> Math.abs(before[i] - before[i - 1]))
                .toArray();
        double sum = DoubleStream.of(ranges).sum() + 3 + 4;
        assertThat(charted.reading().phase().ranges()).isEqualTo(21);
        assertThat(charted.reading().phase().movingRange()).isCloseTo(sum / 21, within(1e-12));
    }

    @Test
    void sevenOnOneSideAreSevenOverAGap() {
        double[] low = {50, 44, 49, 45, 50, 44, 49, 45};
        Charting desk = Charting.of(Charting.lines("calls", "2020-01", 1, low)
                + Charting.lines("calls", "2020-09", 1, 52, 53, 52)
                + Charting.lines("calls", "2021-01", 1, 53, 52, 53, 52));
        Charted charted = (Charted) desk.at(Defined.as("count calls"), "2021-04");
        assertThat(charted.gaps()).hasSize(1);
        assertThat(charted.reading().latest().rules()).containsExactly(XmrRule.SHIFT);
        assertThat(((Charted) desk.at(Defined.as("count calls"), "2021-03")).variation())
                .isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void aBreakInAGapPartsIt() {
        Charting desk = Charting.of(
                Charting.lines("calls", "2021-01", 1, 10, 12, 11) + Charting.lines("calls", "2021-06", 1, 30, 31, 30));
        for (String from : List.of("2021-04", "2021-05", "2021-06")) {
            Charted charted = (Charted) desk.at(Defined.as("count calls").brokenAt(from, Effect.CAVEAT), "2021-12");
            assertThat(charted.starts()).containsExactly(3);
            assertThat(told(charted)).contains("11 // 30");
            assertThat(charted.gaps()).isEmpty();
            assertThat(charted.breaks()).hasSize(1);
        }
        assertThat(((Charted) desk.at(Defined.as("count calls").brokenAt("2021-07", Effect.CAVEAT), "2021-12"))
                        .starts())
                .containsExactly(4);
    }

    @Test
    void pointsOfWhichNoTwoFollowEachOtherHaveNoLimits() {
        Charting desk = Charting.of("calls camden 2021-01 5\ncalls camden 2021-03 9\ncalls camden 2021-05 7");
        Charted charted =
                (Charted) desk.at(Defined.as("count calls").window("month").target("40"), "2021-12");
        assertThat(charted.reading().phase().upper()).isEmpty();
        assertThat(charted.assurance()).isEmpty();
        assertThat(charted.noAssurance())
                .contains("no two months follow each other without a gap, so there are no limits");
        Charting late = Charting.of(Charting.lines("calls", "2020-01", 1, 5, 6) + "calls camden 2021-12 7");
        assertThat(((Charted) late.at(Defined.as("count calls").window("month").target("40"), "2021-12")).noAssurance())
                .contains("there is only one point since the gap, so there are no limits");
    }

    @Test
    void aHiddenMonthIsNoGap() {
        Defined guarded = Defined.as("count calls").suppressBelow(5);
        Charting missing =
                Charting.of(Charting.lines("calls", "2021-01", 1, 9, 8) + Charting.lines("calls", "2021-04", 1, 9, 8));
        assertThat(told(missing.at(guarded, "2021-12"))).isEqualTo("month 2021-01/2021-05: 9 8 [2021-03] 9 8");
        Charting behind =
                Charting.of(Charting.lines("calls", "2020-10", 1, 9, 3) + Charting.lines("calls", "2021-04", 1, 9, 8));
        assertThat(told(behind.at(guarded, "2021-12"))).isEqualTo("SUPPRESSED");
        Charting apart =
                Charting.of(Charting.lines("calls", "2019-01", 1, 9, 3) + Charting.lines("calls", "2021-04", 1, 9, 8));
        assertThat(told(apart.at(guarded, "2021-12"))).isEqualTo("month 2021-04/2021-05: 9 8");
    }

    @Test
    void aGroupIsChartedByItsMembersTogether() {
        Charting desk = Charting.of(Charting.lines("calls", "2021-01", 1, 1, 2, 4)
                + Charting.lines("calls", "2021-02", 1, 10, 20).replace("camden", "islington"));
        Charted charted = (Charted) desk.at(CALLS, "both", "2021-12");
        assertThat(charted.run().extent()).isEqualTo(Period.parse("2021-02/2021-03"));
        assertThat(charted.run().values()).containsExactly(12, 24);
    }

    @Test
    void aRunWithAHiddenMonthIsNotChartedAndOneWithoutIs() {
        Charting desk = Charting.calls("2021-01", 1, 9, 3, 9, 8, 0, 7);
        NotCharted hidden = (NotCharted) desk.at(Defined.as("count calls").suppressBelow(5), "2021-12");
        assertThat(hidden.code()).isEqualTo(UnchartedReason.SUPPRESSED);
        assertThat(told(desk.at(Defined.as("count calls").suppressBelow(2), "2021-12")))
                .isEqualTo("month 2021-01/2021-06: 9 3 9 8 0 7");
    }

    @Test
    void theLatestPointIsReadInTheDirectionOfGood() {
        double[] values =
                IntStream.range(0, 24).mapToDouble(i -> i % 2 == 0 ? 10 : 12).toArray();
        values[23] = 40;
        Charting desk = Charting.calls("2020-01", 1, values);
        assertThat(variation(desk, "lower")).isEqualTo(Variation.CONCERN);
        assertThat(variation(desk, "higher")).isEqualTo(Variation.IMPROVEMENT);
        assertThat(variation(desk, "a rise in reports may be good")).isEqualTo(Variation.HIGH);
        assertThat(variation(desk, "5 to 20")).isEqualTo(Variation.HIGH);
        Charted charted = (Charted) desk.at(Defined.as("count calls"), "2021-12");
        assertThat(charted.reading().latest().rules()).containsExactly(XmrRule.OUTSIDE_LIMIT);
        Charted before = (Charted) desk.at(Defined.as("count calls"), "2021-11");
        assertThat(before.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(before.run().last()).isEqualTo(Period.parse("2021-11"));
    }

    private static Variation variation(Charting desk, String good) {
        return ((Charted) desk.at(Defined.as("count calls").good(good), "2021-12")).variation();
    }

    @Test
    void limitsStartAnewWhereAGroupHasOtherMembers() {
        String held = IntStream.range(0, 24)
                .mapToObj(i -> YearMonth.of(2020, 1).plusMonths(i))
                .map(month -> "calls camden %s 10%ncalls islington %s 100%n".formatted(month, month))
                .collect(Collectors.joining());
        Charting desk = new Charting(
                Places.of("camden\nislington\nunit: camden islington@2021-04\nalways: camden islington"),
                Told.dataset(held));
        Indicator calls = Defined.as("count calls").indicator();
        Charted joined = (Charted) desk.at(calls, "unit", "2021-12");
        assertThat(joined.breaks()).extracting(each -> each.from().toString()).containsExactly("2021-04");
        assertThat(joined.reading().phase().mean()).isEqualTo(110);
        assertThat(joined.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(((Charted) desk.at(calls, "always", "2021-12")).breaks()).isEmpty();
    }

    @Test
    void limitsStartAnewAtABreak() {
        double[] values = IntStream.range(0, 24)
                .mapToDouble(i -> (i < 15 ? 10 : 110) + i % 2 * 2)
                .toArray();
        Charting desk = Charting.calls("2020-01", 1, values);
        Indicator broken = Defined.as("count calls")
                .brokenAt("2019-05", Effect.BLOCK)
                .brokenAt("2021-04", Effect.BLOCK)
                .brokenAt("2022-01", Effect.CAVEAT)
                .indicator();
        Charted charted = (Charted) desk.at(broken, "camden", "2021-12");
        assertThat(charted.breaks()).extracting(each -> each.from().toString()).containsExactly("2021-04");
        assertThat(charted.chart().phases()).extracting(XmrPhase::from).containsExactly(0, 15);
        assertThat(charted.reading()).isEqualTo(charted.chart().reading());
        assertThat(charted.reading().phase().mean()).isCloseTo(111, within(0.2));
        assertThat(charted.reading().phase().measured()).isEqualTo(9);
        assertThat(charted.reading().phase().isProvisional()).isTrue();
    }

    @ParameterizedTest(name = "population of {0}, {1}: new limits from {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # population (year=people)            | rate                                     | limits start anew in
            2019=2000 2020=2000 2021=1500         | rate calls per 1000 over people          | 2021-01
            # an earlier year's stands in until the new basis is held
            2019=2000 2020=2000 2022=1500         | rate calls per 1000 over people          | 2022-01
            2019=2000 2020=2000                   | rate calls per 1000 over people          |
            2021=1500 2022=1500                   | rate calls per 1000 over people          |
            # a financial year's population is of the new basis where it ends on it
            FY2019-20=2000 FY2020-21=1500         | rate calls per 1000 over people          |
            # the count itself has the break by its own months
            2019=2000 2020=2000                   | count calls                              | 2021-01
            """)
    void aRateStartsAnewWhereItsPopulationHasAnotherBasis(String people, String measure, @Nullable String from) {
        Charting desk = Charting.of(Charting.lines(
                        "calls",
                        "2020-05",
                        1,
                        IntStream.range(0, 24).mapToDouble(i -> 10 + i % 3).toArray())
                + Arrays.stream(people.split(" "))
                        .map(each -> "people camden " + each.replace('=', ' '))
                        .collect(Collectors.joining("\n")));
        Charted charted = (Charted) desk.at(Defined.as(measure).brokenAt("2021-01", Effect.BASIS), "2022-04");
        assertThat(charted.starts().stream()
                        .map(at -> charted.run().period(at).start().toString()))
                .containsExactlyElementsOf(from == null ? List.of() : List.of(from));
        assertThat(charted.breaks()).hasSize(charted.starts().size());
        assertThat(charted.reading()).isEqualTo(charted.chart().reading());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # population (year=people,basis)               | declared from | limits start anew in
            2020=2000 2021=1500,census-2021                |               | 2021-01
            2020=1600,census-2021 2021=1500,census-2021    |               |
            2020=1600,census-2021 2021=1500                | 2021-01       |
            2020=2000,census-2011 2021=1500                | 2021-01       | 2021-01
            """)
    void aRateStartsAnewWhereItsPopulationSaysSo(String people, @Nullable String declared, @Nullable String from) {
        Charting desk = Charting.of(Charting.lines(
                        "calls",
                        "2020-05",
                        1,
                        IntStream.range(0, 20).mapToDouble(i -> 10 + i % 3).toArray())
                + Arrays.stream(people.split(" "))
                        .map(each -> "people camden " + each.replace('=', ' ').replace(",", " on:"))
                        .collect(Collectors.joining("\n")));
        Defined rate = Defined.as("rate calls per 1000 over people");
        Charted charted =
                (Charted) desk.at(declared == null ? rate : rate.rebasedAt(declared, "census-2021"), "2021-12");
        assertThat(charted.starts().stream()
                        .map(at -> charted.run().period(at).start().toString()))
                .containsExactlyElementsOf(from == null ? List.of() : List.of(from));
    }

    @Test
    void aQuarterCountedInBothWaysStaysWithTheOldLimits() {
        Charting desk = Charting.calls("2020-01", 3, 9, 8, 9, 7, 30, 31);
        Charted charted = (Charted) desk.at(Defined.as("count calls").brokenAt("2020-11", Effect.CAVEAT), "2021-12");
        assertThat(charted.chart().phases()).extracting(XmrPhase::to).containsExactly(4, 6);
    }

    @Test
    void aBaselineFixesTheLimits() {
        Charting desk = Charting.calls("2020-01", 1, 10, 12, 10, 12, 30, 31, 30, 31);
        Controls controls = desk.controls(CALLS);
        YearMonth last = YearMonth.parse("2020-12");
        Charted charted = (Charted) controls.at(Charting.CAMDEN, last, 4);
        assertThat(charted.reading().phase().mean()).isEqualTo(11);
        assertThat(charted.reading().phase().measured()).isEqualTo(4);
        assertThat(charted.reading()).isEqualTo(charted.chart().reading());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> controls.at(Charting.CAMDEN, last, 1))
                .withMessageContaining("two or more");
    }

    @Test
    void yearsAreTestedForATrendAndNeverCharted() {
        Charting desk = Charting.calls("2015-01", 12, 900, 700, 600, 500, 400, 300);
        Trended trended = (Trended) desk.at(Defined.as("count calls"), "2021-12");
        assertThat(trended.run().extent()).isEqualTo(Period.parse("2015-01/2020-12"));
        assertThat(trended.test())
                .isEqualTo(TrendTest.counts(
                        new int[] {2016, 2017, 2018, 2019, 2020}, new double[] {700, 600, 500, 400, 300}));
        assertThat(trended.test().finding()).isEqualTo(TrendTest.Finding.DECREASING);
        assertThat(told(desk.at(Defined.as("count calls").brokenAt("2016-06", Effect.CAVEAT), "2021-12")))
                .isEqualTo("TOO_FEW");
    }

    @Test
    void ratesAndPercentagesAreTestedByTheirParts() {
        int[] years = {2016, 2017, 2018, 2019, 2020};
        double[] calls = {90, 80, 70, 60, 50};
        double[] contacts = {100, 100, 101, 102, 103};
        Charting desk = Charting.of(
                Charting.lines("calls", "2016-01", 12, calls) + Charting.lines("contacts", "2016-01", 12, contacts));
        assertThat(((Trended) desk.at(Defined.as("percentage calls over contacts"), "2020-12")).test())
                .isEqualTo(TrendTest.proportions(years, calls, contacts));
        assertThat(((Trended) desk.at(Defined.as("rate calls per 1000 over contacts"), "2020-12")).test())
                .isEqualTo(TrendTest.rates(years, calls, contacts, 1000));
        assertThat(told(desk.at(Defined.as("mean calls over contacts"), "2020-12")))
                .isEqualTo("NO_PARTS");
        assertThat(told(desk.at(Defined.as("level calls"), "2020-12"))).isEqualTo("NO_PARTS");
        assertThat(told(desk.at(Defined.as("count calls - contacts"), "2020-12")))
                .isEqualTo("NO_PARTS");
        assertThat(told(desk.at(Defined.as("percentage contacts over calls"), "2020-12")))
                .isEqualTo("NO_PARTS");
    }

    @Test
    void ofCalendarAndFinancialYearsThoseAreTakenThatEndLastAndAreEnough() {
        String years = Charting.lines("calls", "2015-01", 12, 900, 700, 600, 500, 400, 300);
        String financial = Charting.lines("calls", "2019-04", 12, 390, 290);
        Trended trended = (Trended) Charting.of(years + financial).at(CALLS, "camden", "2021-12");
        assertThat(trended.run().last()).isEqualTo(Period.parse("2020"));
        String more = Charting.lines("calls", "2016-04", 12, 800, 700, 600, 390, 290);
        Trended other = (Trended) Charting.of(years + more).at(CALLS, "camden", "2021-12");
        assertThat(other.run().last()).isEqualTo(Period.parse("FY2020-21"));
    }

    @Test
    void aTargetOnTheScaleOfAMonthIsAssured() {
        Charting desk = Charting.calls("2021-01", 1, 10, 12, 11, 12, 10, 12);
        Defined monthly = Defined.as("count calls").window("month");
        assertThat(charted(desk, monthly.target("40")).assurance()).contains(Assurance.CONSISTENTLY_PASSES);
        assertThat(charted(desk, monthly.target("11")).assurance()).contains(Assurance.HIT_AND_MISS);
        assertThat(charted(desk, monthly.target("2")).assurance()).contains(Assurance.CONSISTENTLY_FAILS);
        assertThat(charted(desk, monthly.target("2")).noAssurance()).isEmpty();
        Charted yearly = charted(desk, Defined.as("count calls").target("40"));
        assertThat(yearly.assurance()).isEmpty();
        assertThat(yearly.noAssurance()).contains("the target is for the window rolling-12, not for one month");
        assertThat(yearly.polarity()).isEqualTo(Polarity.LOWER);
    }

    @Test
    void onePointSinceABreakHasNoAssuranceYet() {
        Charting desk = Charting.calls("2021-01", 1, 10, 12, 11);
        Defined broken = Defined.as("count calls").window("month").target("40").brokenAt("2021-03", Effect.BLOCK);
        Charted charted = charted(desk, broken);
        assertThat(charted.assurance()).isEmpty();
        assertThat(charted.noAssurance()).contains("there is only one point since the break, so there are no limits");
    }

    private static Charted charted(Charting desk, Defined indicator) {
        return (Charted) desk.at(indicator, "2021-12");
    }
}
