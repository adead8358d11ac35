package org.callover.gateway.engine.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.StoredHeads;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.dataset.column.PackedColumn;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

class ColumnCacheTest {
    private static final long MEGABYTE = 1L << 20;
    private static final Term CALLS = Term.of(new SeriesId("calls"));
    private static final AreaCode FIRST = new AreaCode("a0");
    private static final Period MONTHS = Period.of(YearMonth.of(2010, 1), 180);

    /** A store of equal columns in many areas, which can be gone. */
    private static final class EqualColumns implements ColumnStore {
        private final Column column;
        private final byte[] packed;
        private final int areas;
        private volatile boolean isGone;
        private volatile int reads;
        private volatile Runnable whileReading = () -> {};

        EqualColumns(int areas) {
            this.areas = areas;
            DatasetBuilder builder = Dataset.EMPTY.toBuilder();
            MONTHS.split()
                    .forEach(month -> builder.add(Observation.of(CALLS.series(), FIRST, month, BigDecimal.TEN, 1)));
            column = builder.build(1, Instant.EPOCH).column(CALLS, FIRST);
            packed = PackedColumn.of(column);
        }

        @Override
        public StoredHeads heads() {
            StoredHeads heads = new StoredHeads();
            for (int area = 0; area < areas; area++) {
                heads.add(CALLS, new AreaCode("a" + area), ColumnHead.of(column));
            }
            return heads;
        }

        @Override
        public StoredHeads headsAfter(int importNumber, Set<SeriesId> series) {
            return new StoredHeads();
        }

        @Override
        public synchronized List<Column> read(List<StoredColumn> columns) {
            if (isGone) {
                throw new IllegalStateException("The store is gone");
            }
            reads++;
            whileReading.run();
            return columns.stream().map(each -> PackedColumn.read(packed)).toList();
        }

        @Override
        public void write(List<StoredColumn> changed) {
            throw new UnsupportedOperationException();
        }
    }

    private static BigDecimal total(Dataset dataset, int area) {
        return dataset.column(CALLS, new AreaCode("a" + area))
                .total(MONTHS)
                .value()
                .written();
    }

    private static long usedAfterCollection() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void memoryIsBoundedWhateverIsRead() throws InterruptedException {
        int areas = 15_000;
        long most = 8 * MEGABYTE;
        EqualColumns store = new EqualColumns(areas);
        assertThat((long) areas * store.column.bytes()).isGreaterThan(10 * most);
        ColumnCache cache = new ColumnCache(store, most);
        Dataset dataset = Dataset.stored(store.heads(), cache, 1, Instant.EPOCH);
        long before = usedAfterCollection();
        for (int area = 0; area < areas; area++) {
            Column column = dataset.column(CALLS, new AreaCode("a" + area));
            // What charts read is made when it is first read, and counts too.
            column.monthly(column.firstMonth(), column.endMonth());
            assertThat(total(dataset, area)).isEqualByComparingTo("1800");
        }
        assertThat(usedAfterCollection() - before).isLessThan(2 * most);
        assertThat(cache.bytes()).isLessThanOrEqualTo(most);
        assertThat(Objects.requireNonNull(dataset.terms())).hasSize(1);
    }

    @Test
    void columnThatIsInMemoryIsReadWithoutItsStore() {
        EqualColumns store = new EqualColumns(10);
        Dataset dataset = Dataset.stored(store.heads(), new ColumnCache(store, MEGABYTE), 1, Instant.EPOCH);
        assertThat(total(dataset, 3)).isEqualByComparingTo("1800");
        store.isGone = true;
        assertThat(total(dataset, 3)).isEqualByComparingTo("1800");
        assertThatThrownBy(() -> total(dataset, 4)).hasMessage("The store is gone");
        assertThat(dataset.extent(CALLS, new AreaCode("a4"))).contains(MONTHS);
        store.isGone = false;
        assertThat(total(dataset, 4)).isEqualByComparingTo("1800");
        assertThat(store.reads).isEqualTo(2);
    }

    @Test
    void columnThatAllWaitForIsLoadedOnce() throws Exception {
        EqualColumns store = new EqualColumns(10);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        store.whileReading = () -> {
            begun.countDown();
            try {
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Dataset dataset = Dataset.stored(store.heads(), new ColumnCache(store, MEGABYTE), 1, Instant.EPOCH);
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<BigDecimal>> totals = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                totals.add(readers.submit(() -> total(dataset, 5)));
            }
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            goOn.countDown();
            for (Future<BigDecimal> total : totals) {
                assertThat(total.get(20, TimeUnit.SECONDS)).isEqualByComparingTo("1800");
            }
        } finally {
            goOn.countDown();
            readers.shutdown();
        }
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void columnInMemoryThatAnImportChangesStaysThere() {
        EqualColumns store = new EqualColumns(10);
        Dataset dataset = Dataset.stored(store.heads(), new ColumnCache(store, MEGABYTE), 1, Instant.EPOCH);
        assertThat(total(dataset, 0)).isEqualByComparingTo("1800");
        Observation more = Observation.of(CALLS.series(), FIRST, Period.of(YearMonth.of(2010, 1)), BigDecimal.ONE, 2);
        EffectCounts effects = new EffectCounts(dataset, 2);
        effects.add(more);
        Dataset here = effects.build(Instant.EPOCH);
        DatasetBuilder follower = dataset.toBuilder();
        follower.add(more);
        Dataset there = follower.build(2, Instant.EPOCH);
        here.stored();
        there.stored();
        store.isGone = true;
        assertThat(total(here, 0)).isEqualByComparingTo("1791");
        assertThat(total(there, 0)).isEqualByComparingTo("1791");
        assertThat(total(dataset, 0)).isEqualByComparingTo("1800");
    }
}
