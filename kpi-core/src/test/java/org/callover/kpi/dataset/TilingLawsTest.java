package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** However a window is cut into observations, and in whatever order they come, its total is the same. */
class TilingLawsTest {

    private static final SeriesId CALLS = new SeriesId("calls");
    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final YearMonth FIRST = YearMonth.of(2020, 4);

    @Property
    void anySplitOfAWindowGivesTheSameTotal(
            @ForAll @Size(min = 1, max = 18) List<@BigRange(min = "0", max = "9999") @Scale(3) BigDecimal> months,
            @ForAll("cuts") BitSet cuts,
            @ForAll Random order) {
        List<Observation> pieces = pieces(months, cuts);
        Collections.shuffle(pieces, order);
        Reading whole = column(pieces).total(Period.of(FIRST, months.size()));
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.value()).isEqualTo(Quantity.of(sum(months)));
    }

    @Property
    void whatIsTakenOutOfATilingIsWhatIsMissing(
            @ForAll @Size(min = 2, max = 18) List<@IntRange(max = 999) Integer> counts,
            @ForAll("cuts") BitSet cuts,
            @ForAll @IntRange(max = 17) int taken) {
        List<BigDecimal> months = counts.stream().map(BigDecimal::valueOf).toList();
        List<Observation> pieces = pieces(months, cuts);
        Observation out = pieces.remove(taken % pieces.size());
        Reading rest = column(pieces).total(Period.of(FIRST, months.size()));
        assertThat(rest.missing())
                .containsExactlyElementsOf(out.period().stream().toList());
        assertThat(rest.value()).isEqualTo(Quantity.of(sum(months).subtract(out.value())));
    }

    @Property
    void whatIsLaidOverATilingIsNeverAddedToIt(
            @ForAll @Size(min = 3, max = 18) List<@IntRange(max = 999) Integer> counts,
            @ForAll @IntRange(max = 17) int from,
            @ForAll @IntRange(min = 2, max = 18) int length) {
        List<BigDecimal> months = counts.stream().map(BigDecimal::valueOf).toList();
        int start = from % months.size();
        int end = Math.min(months.size(), start + length);
        List<Observation> pieces = new ArrayList<>(pieces(months, allCuts()));
        pieces.add(observation(start, end, sum(months.subList(start, end))));
        assertThat(column(pieces).total(Period.of(FIRST, months.size())).value())
                .isEqualTo(Quantity.of(sum(months)));
    }

    @Property
    void consecutiveWindowsAddUp(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 999) Integer> counts,
            @ForAll @IntRange(max = 29) int at) {
        List<BigDecimal> months = counts.stream().map(BigDecimal::valueOf).toList();
        int cut = 1 + at % (months.size() - 1);
        Column column = column(pieces(months, allCuts()));
        Quantity before = column.total(Period.of(FIRST, cut)).value();
        Quantity after = column.total(Period.of(FIRST.plusMonths(cut), months.size() - cut))
                .value();
        assertThat(before.plus(after))
                .isEqualTo(column.total(Period.of(FIRST, months.size())).value());
    }

    /** Where a window is cut: with bit i set, a piece ends after month i. */
    @Provide
    Arbitrary<BitSet> cuts() {
        return Arbitraries.integers().between(0, (1 << 17) - 1).map(bits -> BitSet.valueOf(new long[] {bits}));
    }

    private static BitSet allCuts() {
        return BitSet.valueOf(new long[] {-1});
    }

    private static List<Observation> pieces(List<BigDecimal> months, BitSet cuts) {
        List<Observation> pieces = new ArrayList<>();
        int start = 0;
        for (int month = 0; month < months.size(); month++) {
            if (cuts.get(month) || month == months.size() - 1) {
                pieces.add(observation(start, month + 1, sum(months.subList(start, month + 1))));
                start = month + 1;
            }
        }
        return pieces;
    }

    private static Observation observation(int start, int end, BigDecimal value) {
        return Observation.of(CALLS, CAMDEN, Period.of(FIRST.plusMonths(start), end - start), value, 1);
    }

    private static BigDecimal sum(List<BigDecimal> months) {
        return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Column column(List<Observation> pieces) {
        return Told.dataset(pieces).column(Term.of(CALLS), CAMDEN);
    }
}
