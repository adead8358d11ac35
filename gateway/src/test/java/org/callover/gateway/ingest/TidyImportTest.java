package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.gateway.ingest.Receipt.Observations;
import org.callover.gateway.ingest.Receipt.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyImportTest {
    private static final String HEADINGS = "series,area,period,value\n";

    private final Desk desk = new Desk();

    @Test
    void aRowIsAnObservation() {
        Receipt receipt = desk.take(HEADINGS + "robbery,E09000019,2021-12,7\nrobbery,Camden,FY2021-22,812\n");
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(receipt.id()).isEqualTo(1);
        assertThat(receipt.format()).isEqualTo("tidy");
        assertThat(receipt.rows()).isEqualTo(new Receipt.Rows(2, 0));
        assertThat(desk.stored())
                .containsExactly(
                        entry("robbery E09000007 2021-04/2022-03", new BigDecimal("812")),
                        entry("robbery E09000019 2021-12", new BigDecimal("7")));
        assertThat(Desk.totals(receipt)).containsEntry("file", "819 = 819 + 0 + 0 + 0");
    }

    @Test
    void columnsMayComeInAnyOrderWithAByteOrderMarkAndWindowsLines() {
        Receipt receipt = desk.take("\uFEFFValue,AREA,breakdowns,period,flags,series\r\n"
                + "7,lb islington,age=1-24,2021-12,provisional,robbery\r\n\r\n,,,,,\r\n");
        assertThat(receipt.errors()).isEmpty();
        assertThat(receipt.rows().read()).isEqualTo(1);
    }

    @Test
    void anEstimateOnAnotherBasisIsARevision() {
        String headings = "series,area,period,value,basis\n";
        assertThat(desk.take(headings + "robbery,Camden,2020,795,\n").observations())
                .isEqualTo(new Observations(1, 0, 0));
        assertThat(desk.take(headings + "robbery,Camden,2020,795,Census-2021\n").observations())
                .isEqualTo(new Observations(0, 1, 0));
        Receipt refused = desk.take(headings + "robbery,Camden,2020,795,census 2021\n");
        assertThat(Desk.faults(refused)).containsExactly("2:5 BAD_BASIS");
        assertThat(refused.errors().get(0).message()).contains("'census 2021' is not a basis", "as in census-2021");
    }

    @Test
    void aLaterFileAddsRevisesOrLeavesUnchanged() {
        desk.take(HEADINGS + "robbery,Islington,2021-11,5\nrobbery,Islington,2021-12,7\n");
        Receipt receipt = desk.take(
                HEADINGS + "robbery,Islington,2021-11,5\nrobbery,Islington,2021-12,8\nrobbery,Islington,2022-01,9\n");
        assertThat(receipt.id()).isEqualTo(2);
        assertThat(receipt.observations()).isEqualTo(new Observations(1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            robery,Islington,2021-12,7     | 2:1 BAD_SERIES | did you mean 'robbery'?
            robbery,Islingtn,2021-12,7     | 2:2 BAD_AREA   | did you mean 'Islington'?
            robbery,,2021-12,7             | 2:2 BAD_AREA   | area: the field is blank
            robbery,Islington,2021-13,7    | 2:3 BAD_PERIOD | '2021-13' is not a period
            robbery,Islington,0202-12,7    | 2:3 BAD_PERIOD | outside the years 1900 to 2100
            robbery,Islington,2021-12,"1,234" | 2:4 BAD_VALUE | thousands separators; write 1234
            robbery,Islington,2021-12,-7   | 2:4 BAD_VALUE  | is negative, but 'robbery' counts events in whole numbers from 0; if it is another kind of number, give the series kind: amount
            robbery,Islington,2021-12,7.5  | 2:4 BAD_VALUE  | is not a whole number, but 'robbery' counts events
            robbery,Islington,2021-12,1e-1 | 2:4 BAD_VALUE  | the value '0.1' is not a whole number
            spend,Islington,2021-12,(7)    | 2:4 BAD_VALUE  | is not a readable negative number
            spend,Islington,2021-12,1e13   | 2:4 BAD_VALUE  | at most 12 digits before the decimal point and 6 after it
            robbery,Islington,2026-11,7    | 2:3 BAD_PERIOD | '2026-11' has not ended yet; check the year, or send the file with future=allow if the figures are a plan
            robbery,Islington,2031-12,7    | 2:3 BAD_PERIOD | has not ended yet
            robbery,Islington,FY2026-27,7  | 2:3 BAD_PERIOD | has not ended yet
            robbery,E05000001,2021-12,7    | 2:2 BAD_AREA   | 'E05000001' is not a known area; write an ONS code or a known name
            robbery,Islington,2021-12,7%   | 2:4 BAD_VALUE  | percent sign; write 7
            robbery,Islington,2021-12,NaN  | 2:4 BAD_VALUE  | is not a number
            robbery,Islington,2021-12,1e   | 2:4 BAD_VALUE  | is not a number
            robbery,Islington,2021-12,     | 2:4 BAD_VALUE  | value: the field is blank
            spend,Islington,2021-12,1.1234567 | 2:4 BAD_VALUE | too many digits
            robbery,Islington,2021-12      | 2:null RAGGED_ROW | 3 fields
            """)
    void aFaultSaysWhereAndWhat(String row, String fault, String message) {
        Receipt receipt = desk.take(HEADINGS + row + "\n");
        assertThat(receipt.status()).isEqualTo(Status.REJECTED);
        assertThat(Desk.faults(receipt)).containsExactly(fault);
        assertThat(receipt.errors().get(0).message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "robbery, 1e3",
        "robbery, 5.0",
        "robbery, 2026-10",
        "spend, -12.5",
        "spend, -1.25e6",
        "spend, 999999999999.999999",
        "share, 12.5"
    })
    void takesWhatTheKindOfTheSeriesAllows(String series, String value) {
        String row = value.startsWith("2026")
                ? "%s,Islington,%s,1".formatted(series, value)
                : "%s,Islington,2021-12,%s".formatted(series, value);
        assertThat(desk.take(HEADINGS + row + "\n").errors()).isEmpty();
    }

    @Test
    void takesMonthsThatHaveNotEndedOfAPlan() {
        ImportOptions plan = new ImportOptions(null, false, false, true, null);
        assertThat(desk.take(HEADINGS + "robbery,Islington,2031-12,7\n", plan).status())
                .isEqualTo(Status.ACCEPTED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            90 105 -1 | PERCENTAGE_ABOVE_100 [3], PERCENTAGE_BELOW_ZERO [4]
            0.9 0 1   | PERCENTAGE_LIKE_FRACTION [2, 4]
            90 0.5 0  | ''
            0 0 0     | ''
            """)
    void questionsPercentagesThatAreHardlyMeant(String values, String warnings) {
        String[] each = values.split(" ");
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int at = 0; at < each.length; at++) {
            file.append("share,Islington,2021-0%d,%s\n".formatted(at + 1, each[at]));
        }
        Receipt receipt = desk.take(file.toString());
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(receipt.warnings().stream()
                        .map(warning -> warning.code() + " " + warning.lines())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(warnings);
    }

    @Test
    void aRepeatedRowIsAFault() {
        Receipt receipt = desk.take(HEADINGS + "robbery,Islington,2021-12,7\nrobbery,E09000019,2021-12,8\n");
        assertThat(Desk.faults(receipt)).containsExactly("3:null REPEATED");
    }

    @Test
    void oneBadRowRefusesTheFile() {
        Receipt receipt = desk.take(HEADINGS + "robbery,Nowhere,2021-12,7\nrobbery,Islington,2021-12,8\n");
        assertThat(receipt.status()).isEqualTo(Status.REJECTED);
        assertThat(receipt.id()).isNull();
        assertThat(receipt.observations()).isEqualTo(Observations.NONE);
        assertThat(desk.stored()).isEmpty();
        assertThat(desk.store().imports()).isEmpty();
    }

    @Test
    void theGoodRowsAreKeptWhenAskedFor() {
        Receipt receipt =
                desk.take(HEADINGS + "robbery,Nowhere,2021-12,7\nrobbery,Islington,2021-12,8\n", Desk.KEEP_THE_GOOD);
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.stored()).containsOnlyKeys("robbery E09000019 2021-12");
        assertThat(Desk.totals(receipt)).containsEntry("robbery", "15 = 8 + 0 + 0 + 7");
    }

    @Test
    void nothingButBadRowsIsNoImport() {
        Receipt receipt = desk.take(HEADINGS + "robbery,Nowhere,2021-12,7\n", Desk.KEEP_THE_GOOD);
        assertThat(receipt.status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void aDryRunSaysWhatItWouldChangeAndKeepsNothing() {
        Receipt receipt = desk.take(HEADINGS + "robbery,Islington,2021-12,8\n", Desk.ONLY_TRY);
        assertThat(receipt.status()).isEqualTo(Status.DRY_RUN);
        assertThat(receipt.observations().added()).isEqualTo(1);
        assertThat(desk.stored()).isEmpty();
        assertThat(desk.take(HEADINGS + "robbery,Islington,2021-12,8\n").id()).isEqualTo(1);
    }

    @Test
    void aHundredFaultsAreToldInFullAndAllAreCountedByTheirKind() {
        String rows = "robbery,Nowhere,2021-12,7\n".repeat(80) + "robery,Camden,2021-13,seven\n".repeat(1_000);
        Receipt receipt = desk.take(HEADINGS + rows);
        assertThat(receipt.errors()).hasSize(100);
        assertThat(receipt.errorCount()).isEqualTo(3_080);
        assertThat(receipt.errorsLeftOut()).isEqualTo(2_980);
        assertThat(receipt.errorCounts())
                .isEqualTo(Map.of("BAD_AREA", 80, "BAD_SERIES", 1_000, "BAD_PERIOD", 1_000, "BAD_VALUE", 1_000));
        assertThat(desk.take(HEADINGS + "robbery,Camden,2021-11,7\n" + rows, Desk.KEEP_THE_GOOD)
                        .errorCounts())
                .isEqualTo(receipt.errorCounts());
    }
}
