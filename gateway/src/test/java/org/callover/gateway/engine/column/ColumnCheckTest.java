package org.callover.gateway.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.gateway.store.MemoryColumnStore;
import org.callover.gateway.store.MemoryObservationStore;
import org.callover.kpi.dataset.held.ColumnDifference;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColumnCheckTest {
    private static final int LAST_IMPORT = 3;
    private static final SeriesId VISITS = new SeriesId("visits");
    private static final SeriesId FIRES = new SeriesId("fires");
    private static final AreaCode EAST = new AreaCode("east");
    private static final AreaCode WEST = new AreaCode("west");

    /** What the columns were made from, and what is observed now. */
    private final MemoryObservationStore then = new MemoryObservationStore();

    private final MemoryObservationStore now = new MemoryObservationStore();

    @BeforeEach
    void observed() {
        for (MemoryObservationStore store : new MemoryObservationStore[] {then, now}) {
            store.append(1).add(one(VISITS, EAST, "2026-01", "5", 1));
            store.append(1).add(one(VISITS, WEST, "2025", "70.50", 1));
            store.append(2).add(one(VISITS, EAST, "2026-01", "6", 2));
            store.append(2).add(one(FIRES, EAST, "2026-01", "0", 2));
        }
    }

    private static Observation one(SeriesId series, AreaCode area, String period, String value, int source) {
        return Observation.of(series, area, Period.parse(period), new BigDecimal(value), source);
    }

    private Optional<ColumnDifference> first() {
        return new ColumnCheck(new StoredDatasets(new MemoryColumnStore(then), 1), now).first(LAST_IMPORT);
    }

    private static Optional<ColumnDifference> in(SeriesId series, AreaCode area) {
        return Optional.of(new ColumnDifference(Term.of(series), area));
    }

    @Test
    void columnsThatFollowFromTheObservationsFit() {
        assertThat(first()).isEmpty();
    }

    @Test
    void otherAmountIsFound() {
        now.change(one -> one.area().equals(WEST) ? one(VISITS, WEST, "2025", "70.51", 1) : one);
        assertThat(first()).isEqualTo(in(VISITS, WEST));
    }

    @Test
    void otherSourceIsFound() {
        now.change(one -> one.series().equals(FIRES) ? one(FIRES, EAST, "2026-01", "0", 1) : one);
        assertThat(first()).isEqualTo(in(FIRES, EAST));
    }

    @Test
    void columnWithoutObservationsIsFound() {
        now.removeIf(one -> one.area().equals(WEST));
        assertThat(first()).isEqualTo(in(VISITS, WEST));
    }

    @Test
    void importThatIsStoredMeanwhileIsLeftOut() {
        then.append(4).add(one(VISITS, EAST, "2026-02", "9", 4));
        assertThat(first()).isEmpty();
    }

    @Test
    void missingColumnIsFound() {
        now.append(3).add(one(new SeriesId("floods"), EAST, "2026-01", "1", 3));
        assertThat(first()).isEqualTo(in(new SeriesId("floods"), EAST));
    }
}
