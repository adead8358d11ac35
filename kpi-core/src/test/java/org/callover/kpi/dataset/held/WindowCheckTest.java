package org.callover.kpi.dataset.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

class WindowCheckTest {
    private static final SeriesId CALLS = new SeriesId("calls");
    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final Period QUARTER = Period.of(FIRST, 3);

    private static HeldObservation tile(String period, String value) {
        return new HeldObservation(Period.parse(period), new BigDecimal(value), Set.of(), null, 1);
    }

    private static Reading total(String value, YearMonth... missing) {
        return new Reading(QUARTER, Quantity.of(new BigDecimal(value)), List.of(missing), Set.of(), null);
    }

    private static String fault(Reading total, HeldObservation... tiles) {
        return WindowCheck.fault("calls in camden", QUARTER, List.of(tiles), total)
                .orElse("none");
    }

    @Test
    void exactTilesAreInOrder() {
        assertThat(fault(total("6"), tile("2021-01/2021-02", "4"), tile("2021-03", "2")))
                .isEqualTo("none");
        assertThat(fault(total("4", YearMonth.of(2021, 3)), tile("2021-01/2021-02", "4")))
                .isEqualTo("none");
    }

    @Test
    void overlapIsFound() {
        assertThat(fault(total("6"), tile("2021-01/2021-02", "4"), tile("2021-02/2021-03", "2")))
                .isEqualTo(
                        "The observations of calls in camden do not tile 2021-01/2021-03 exactly: they overlap or go beyond it at 2021-02/2021-03.");
    }

    @Test
    void tileBeyondTheWindowIsFound() {
        assertThat(fault(total("6"), tile("2020-12", "1"))).contains("go beyond it at 2020-12");
        assertThat(fault(total("6"), tile("2021-01/2021-04", "6"))).contains("go beyond it at 2021-01/2021-04");
    }

    @Test
    void gapThatNobodyMentionsIsFound() {
        assertThat(fault(total("6"), tile("2021-01", "4"), tile("2021-03", "2")))
                .contains("cover 2 months of 2021-01/2021-03, but none is said to be missing");
    }

    @Test
    void totalThatDiffersIsFound() {
        assertThat(fault(total("7"), tile("2021-01/2021-03", "6")))
                .isEqualTo("The observations of calls in camden in 2021-01/2021-03 come to 6, but their total is 7.");
    }

    /** Whatever is loaded, in whatever order, the dataset that comes of it passes. */
    @Property
    void everyDatasetPasses(@ForAll("imports") List<Observation> observations) {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        observations.forEach(builder::add);
        WindowCheck check = new WindowCheck(builder.build(9, Instant.EPOCH));
        observations.forEach(check::touch);
        assertThat(check.fault()).isEmpty();
    }

    @Provide
    Arbitrary<List<Observation>> imports() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> lengths = Arbitraries.of(1, 1, 1, 2, 3, 6, 12);
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(2);
        Arbitrary<Integer> imports = Arbitraries.integers().between(1, 9);
        return Combinators.combine(starts, lengths, values, imports)
                .as((start, length, value, number) ->
                        Observation.of(CALLS, CAMDEN, Period.of(FIRST.plusMonths(start), length), value, number))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
