package org.callover.kpi.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every period and window: what they write they read, and a window never reaches past its anchor. */
class PeriodLawsTest {

    @Property
    void aPeriodReadsWhatItWrites(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void aWindowReadsWhatItWrites(@ForAll("windows") Window window) {
        assertThat(Window.parse(window.toString())).isEqualTo(window);
    }

    @Property
    void aFinancialYearReadsWhatItWrites(@ForAll @IntRange(min = 1900, max = 2998) int year) {
        assertThat(FinancialYear.parse(FinancialYear.of(year).toString())).isEqualTo(FinancialYear.of(year));
    }

    @Property
    void thePreviousPeriodEndsWhereThisOneStarts(@ForAll("periods") Period period) {
        assertThat(period.previous().end()).isEqualTo(period.start());
        assertThat(period.previous().months()).isEqualTo(period.months());
    }

    @Property
    void aPeriodIsItsMonths(@ForAll("periods") Period period) {
        assertThat(period.stream()).hasSize(period.months()).allMatch(period::contains);
        assertThat(period.contains(period.start().minusMonths(1))).isFalse();
        assertThat(period.contains(period.end())).isFalse();
    }

    @Property
    void noWindowReachesPastItsAnchorAndAllReachTheirOwnEnd(
            @ForAll("anchoredWindows") Window window, @ForAll("months") YearMonth anchor) {
        Period period = window.endingAt(anchor);
        assertThat(period.last()).matches(last -> !last.isAfter(anchor), "not after the anchor");
        assertThat(period.last()).matches(last -> last.isAfter(anchor.minusMonths(12)), "within a year of it");
        assertThat(window.endingAt(period.last())).isEqualTo(period);
    }

    @Property
    void theSpanBeforeIsASpanOfTheSameWindow(
            @ForAll("anchoredWindows") Window window, @ForAll("months") YearMonth anchor) {
        Period before = window.previous(window.endingAt(anchor));
        assertThat(window.endingAt(before.last())).isEqualTo(before);
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.integers()
                .between(1900 * 12, 2100 * 12)
                .map(index -> YearMonth.of(index / 12, index % 12 + 1));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(months(), Arbitraries.integers().between(1, 40))
                .as(Period::of);
    }

    @Provide
    Arbitrary<Window> anchoredWindows() {
        return Arbitraries.oneOf(
                Arbitraries.of(Window.NAMED).filter(window -> !window.equals(Window.LATEST)),
                Arbitraries.integers().between(1, 60).map(Window::rolling));
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.oneOf(
                anchoredWindows(), Arbitraries.of(Window.LATEST), periods().map(Window::exactly));
    }
}
