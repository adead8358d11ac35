package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.engine.ledger.InvariantBroken;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.junit.jupiter.api.Test;

/** A store with a fault, or a ledger that somebody changed by hand, stops an import before it is in force. */
class InvariantsTest {
    private static final String HEADINGS = "series,area,period,value\n";
    private static final String FILE = HEADINGS + "robbery,Camden,2021-11,0\nrobbery,Camden,2021-12,2\n";

    private final TestImports desk = new TestImports();

    private void assertStopped(Function<Observation, Stream<Observation>> fault, String reason) {
        desk.store().storeInstead(fault);
        InvariantBroken broken = catchThrowableOfType(InvariantBroken.class, () -> desk.take(FILE));
        assertThat(broken.what()).contains(reason);
        assertThat(broken).hasMessageContaining("import 1");
        assertThat(desk.ledger()).isEmpty();
        assertThat(desk.dataset().terms()).isEmpty();
    }

    private static Observation with(Observation one, SeriesId series, BigDecimal value) {
        return Observation.of(series, one.area(), one.period(), value, one.source());
    }

    @Test
    void untouchedImportIsStored() {
        assertThat(desk.take(FILE).revision()).isEqualTo(1);
    }

    @Test
    void otherAmountIsFound() {
        assertStopped(
                one -> Stream.of(with(one, one.series(), one.value().add(new BigDecimal("0.01")))),
                "Of the series robbery, 2 observations with the sum 2 were to be stored, but 2 with the sum 2.02 are.");
    }

    @Test
    void lostRowIsFoundEvenIfItIsZero() {
        assertStopped(
                one -> one.value().signum() == 0 ? Stream.empty() : Stream.of(one),
                "2 observations with the sum 2 were to be stored, but 1 with the sum 2 are.");
    }

    @Test
    void rowStoredTwiceIsFound() {
        assertStopped(one -> Stream.of(one, one), "but 4 with the sum 4 are.");
    }

    @Test
    void rowOfAnotherSeriesIsFound() {
        assertStopped(
                one -> Stream.of(with(one, new SeriesId("burglary"), one.value())),
                "Of the series burglary, 0 observations with the sum 0 were to be stored, but 2 with the sum 2 are.");
    }
}
