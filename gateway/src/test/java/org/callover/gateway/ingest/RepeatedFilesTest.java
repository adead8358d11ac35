package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.Receipt.Observations;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.ObservationStore.SeriesTotal;
import org.callover.kpi.dataset.Dataset;
import org.junit.jupiter.api.Test;

/** A file that repeats what is held has a receipt, and changes nothing. */
class RepeatedFilesTest {
    private static final String HEADINGS = "series,area,period,value\n";
    private static final String FILE = HEADINGS + "robbery,Camden,2021-11,1\nrobbery,Camden,2021-12,2\n";

    private final TestImports desk = new TestImports();

    @Test
    void givesOneThatChangesNothingNoNumberInTheLedger() {
        assertThat(desk.take(FILE).revision()).isEqualTo(1);
        Dataset before = desk.dataset();
        Receipt again = desk.take(FILE);
        assertThat(again.id()).isEqualTo(2);
        assertThat(again.revision()).isNull();
        assertThat(again.observations()).isEqualTo(new Observations(0, 0, 2));
        assertThat(desk.dataset()).isSameAs(before);
        assertThat(desk.store().imports()).hasSize(2);
        assertThat(desk.ledger()).extracting(LedgerEntry::importId).containsExactly(1);
        Receipt next = desk.take(HEADINGS + "robbery,Camden,2022-01,3\n");
        assertThat(next.id()).isEqualTo(3);
        assertThat(next.revision()).isEqualTo(2);
        assertThat(desk.ledger()).extracting(LedgerEntry::author).containsExactly("officer", "officer");
    }

    @Test
    void storesOnlyWhatIsNew() {
        desk.take(FILE);
        Receipt longer = desk.take(FILE + "robbery,Camden,2022-01,3\n");
        assertThat(longer.observations()).isEqualTo(new Observations(1, 0, 2));
        assertThat(desk.store().totals(2).values()).singleElement().isEqualTo(new SeriesTotal(new BigDecimal(3), 1));
    }

    @Test
    void countsWhatWasHeldAlreadyAsStored() {
        desk.take(FILE);
        String totals = "6 = 6 + 0 + 0 + 0";
        assertThat(TestImports.totals(desk.take(FILE + "robbery,Camden,2022-01,3\n")))
                .isEqualTo(Map.of("file", totals, "robbery", totals));
        assertThat(TestImports.totals(desk.take(FILE))).containsEntry("robbery", "3 = 3 + 0 + 0 + 0");
    }

    @Test
    void storesMonthAgainWhereALongerPeriodWasLoadedSince() {
        desk.take(FILE);
        desk.take(HEADINGS + "robbery,Camden,2021-11/2021-12,9\n");
        assertThat(desk.take(FILE).revision()).isEqualTo(3);
        assertThat(desk.take(FILE).revision()).isNull();
    }
}
