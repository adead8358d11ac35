package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.Receipt.Observations;
import org.callover.gateway.ingest.receipt.Receipt.Status;
import org.callover.gateway.ingest.receipt.ReceiptJson;
import org.junit.jupiter.api.Test;

/** What is kept of a file, and what its receipt says of that. */
class ImportReceiptTest {
    private static final String HEADINGS = "series,area,period,value\n";

    private final TestImports desk = new TestImports();

    @Test
    void numbersTheFilesThatAreKept() {
        assertThat(desk.take(HEADINGS + "robbery,Islington,2021-11,5\nrobbery,Islington,2021-12,7\n")
                        .id())
                .isEqualTo(1);
        Receipt receipt = desk.take(
                HEADINGS + "robbery,Islington,2021-11,5\nrobbery,Islington,2021-12,8\nrobbery,Islington,2022-01,9\n");
        assertThat(receipt.id()).isEqualTo(2);
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(receipt.format()).isEqualTo("tidy");
        assertThat(receipt.rows()).isEqualTo(new Receipt.Rows(3, 0));
        assertThat(receipt.observations()).isEqualTo(new Observations(1, 1, 1));
        assertThat(TestImports.totals(receipt)).containsEntry("robbery", "22 = 22 + 0 + 0 + 0");
        assertThat(desk.stored())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "robbery E09000019 2021-11", BigDecimal.valueOf(5),
                        "robbery E09000019 2021-12", BigDecimal.valueOf(8),
                        "robbery E09000019 2022-01", BigDecimal.valueOf(9)));
    }

    @Test
    void takesAByteOrderMarkAndWindowsLines() {
        Receipt receipt = desk.take("\uFEFFValue,AREA,breakdowns,period,flags,series\r\n"
                + "7,lb islington,age=1-24,2021-12,provisional,robbery\r\n\r\n,,,,,\r\n");
        assertThat(receipt.errors()).isEmpty();
        assertThat(receipt.rows().read()).isEqualTo(1);
    }

    @Test
    void refusesTheFileForOneBadRow() {
        Receipt receipt = desk.take(HEADINGS + "robbery,Nowhere,2021-12,7\nrobbery,Islington,2021-12,8\n");
        assertThat(receipt.status()).isEqualTo(Status.REJECTED);
        assertThat(receipt.id()).isNull();
        assertThat(receipt.observations()).isEqualTo(Observations.NONE);
        assertThat(desk.stored()).isEmpty();
        assertThat(desk.store().imports()).isEmpty();
    }

    @Test
    void keepsTheGoodRowsWhenAskedTo() {
        Receipt receipt = desk.take(
                HEADINGS + "robbery,Nowhere,2021-12,7\nrobbery,Islington,2021-12,8\n", TestImports.KEEP_THE_GOOD);
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(TestImports.faults(receipt)).containsExactly("2:2 BAD_AREA");
        assertThat(desk.stored()).containsOnlyKeys("robbery E09000019 2021-12");
        assertThat(TestImports.totals(receipt)).containsEntry("robbery", "15 = 8 + 0 + 0 + 7");
    }

    @Test
    void keepsNothingWhereEveryRowIsBad() {
        assertThat(desk.take(HEADINGS + "robbery,Nowhere,2021-12,7\n", TestImports.KEEP_THE_GOOD)
                        .status())
                .isEqualTo(Status.REJECTED);
    }

    @Test
    void saysInADryRunWhatWouldChangeAndKeepsNothing() {
        Receipt receipt = desk.take(HEADINGS + "robbery,Islington,2021-12,8\n", TestImports.ONLY_TRY);
        assertThat(receipt.status()).isEqualTo(Status.DRY_RUN);
        assertThat(receipt.observations().added()).isEqualTo(1);
        assertThat(desk.stored()).isEmpty();
        assertThat(desk.take(HEADINGS + "robbery,Islington,2021-12,8\n").id()).isEqualTo(1);
    }

    @Test
    void takesFutureMonthsOfAPlan() {
        ImportOptions plan = new ImportOptions(null, false, false, true, null);
        assertThat(desk.take(HEADINGS + "robbery,Islington,2031-12,7\n", plan).status())
                .isEqualTo(Status.ACCEPTED);
    }

    @Test
    void listsAHundredFaultsAndCountsAllByTheirCode() {
        String rows = "robbery,Nowhere,2021-12,7\n".repeat(80) + "robery,Camden,2021-13,seven\n".repeat(1_000);
        Receipt receipt = desk.take(HEADINGS + rows);
        assertThat(receipt.errors()).hasSize(100);
        assertThat(receipt.errorCount()).isEqualTo(3_080);
        assertThat(receipt.errorsLeftOut()).isEqualTo(2_980);
        assertThat(receipt.errorCounts())
                .isEqualTo(Map.of("BAD_AREA", 80, "BAD_SERIES", 1_000, "BAD_PERIOD", 1_000, "BAD_VALUE", 1_000));
        assertThat(ReceiptJson.read(ReceiptJson.write(receipt)).getJsonArray("errorCounts"))
                .extracting(count -> count.asJsonObject().getString("code"))
                .containsExactly("BAD_AREA", "BAD_PERIOD", "BAD_SERIES", "BAD_VALUE");
    }
}
