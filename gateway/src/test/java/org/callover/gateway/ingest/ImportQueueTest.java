package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.Receipt.Observations;
import org.callover.gateway.ingest.receipt.Receipt.Status;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are taken in at the same time; every wait is for a latch, so that nothing here depends on speed. */
class ImportQueueTest {
    private static final String HEADINGS = "series,area,period,value\n";
    private static final String OLD = HEADINGS
            + "robbery,Camden,2021-11,1\nrobbery,Camden,2021-12,2\nrobbery,Islington,2021-12,3\nburglary,Camden,2021-12,4\n";
    private static final String NEW =
            HEADINGS + "robbery,Camden,2021-12,20\nrobbery,Islington,2021-12,3\nburglary,Islington,2021-12,5\n";

    private final TestImports desk = new TestImports();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Waits, where the file is the slow one, until it is told to go on. */
    private void stopAt(String fileName) {
        if ("slow.csv".equals(fileName)) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static ImportOptions named(String name) {
        return new ImportOptions(null, false, false, false, name);
    }

    /** Sends a file that stops on its way; returns once it has. */
    private CompletableFuture<Receipt> sendSlowly(String csv) throws InterruptedException {
        CompletableFuture<Receipt> sending = CompletableFuture.supplyAsync(() -> desk.take(csv, named("slow.csv")));
        begun.await();
        return sending;
    }

    @AfterEach
    void nobodyWaits() {
        goOn.countDown();
    }

    @Test
    void keepsAnotherFileWhileOneIsChecked() throws InterruptedException {
        desk.afterChecking(upload -> stopAt(upload.fileName()));
        CompletableFuture<Receipt> slow = sendSlowly(OLD);
        assertThat(desk.take(NEW).id()).isEqualTo(1);
        goOn.countDown();
        assertThat(slow.join().id()).isEqualTo(2);
    }

    @Test
    void countsAFileAnewWhereAnotherCameFirst() throws InterruptedException {
        desk.afterChecking(upload -> stopAt(upload.fileName()));
        CompletableFuture<Receipt> slow = sendSlowly(OLD);
        desk.take(NEW);
        goOn.countDown();
        assertThat(slow.join().observations()).isEqualTo(new Observations(2, 1, 1));
        assertThat(desk.stored()).containsEntry("robbery E09000007 2021-12", new BigDecimal(2));
    }

    @Test
    void isTheSameAsOneAfterTheOtherInTheOrderOfTheLedger() throws InterruptedException {
        desk.afterChecking(upload -> stopAt(upload.fileName()));
        CompletableFuture<Receipt> slow = sendSlowly(OLD);
        desk.take(NEW);
        goOn.countDown();
        slow.join();
        TestImports inTurn = new TestImports();
        inTurn.take(NEW);
        inTurn.take(OLD, named("slow.csv"));
        assertThat(figures(desk.dataset())).isEqualTo(figures(inTurn.dataset())).isNotEmpty();
        assertThat(desk.store().imports()).isEqualTo(inTurn.store().imports());
        DatasetBuilder replayed = Dataset.EMPTY.toBuilder();
        desk.store().replay(0, Integer.MAX_VALUE, replayed::add);
        assertThat(figures(replayed.build(2, desk.dataset().asAt()))).isEqualTo(figures(desk.dataset()));
    }

    private static Map<String, String> figures(Dataset dataset) {
        Map<String, String> figures = new TreeMap<>();
        for (String series : new String[] {"robbery", "burglary"}) {
            for (String area : new String[] {"E09000007", "E09000019"}) {
                double[] months = dataset.column(Term.of(new SeriesId(series)), new AreaCode(area))
                        .monthly(2021 * 12 + 10, 2021 * 12 + 12);
                figures.put(series + area, Arrays.toString(months));
            }
        }
        return figures;
    }

    @Test
    void answersAFaultyFileAndADryRunWhileAnotherIsKept() throws InterruptedException {
        desk.beforeKeeping(this::stopAt);
        CompletableFuture<Receipt> slow = sendSlowly(OLD);
        assertThat(desk.take(NEW, TestImports.ONLY_TRY).observations()).isEqualTo(new Observations(3, 0, 0));
        assertThat(desk.take(HEADINGS + "robery,Camden,2021-12,1\n").status()).isEqualTo(Status.REJECTED);
        assertThat(desk.stored()).isEmpty();
        goOn.countDown();
        assertThat(slow.join().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void checksAFileAgainWhereTheDefinitionsChanged() throws InterruptedException {
        desk.afterChecking(upload -> stopAt(upload.fileName()));
        CompletableFuture<Receipt> slow = sendSlowly(OLD);
        desk.renameArea("Islington", "Finsbury");
        goOn.countDown();
        assertThat(slow.join().status()).isEqualTo(Status.REJECTED);
        assertThat(slow.join().errorCounts()).isEqualTo(Map.of("BAD_AREA", 1));
        assertThat(desk.stored()).isEmpty();
    }
}
