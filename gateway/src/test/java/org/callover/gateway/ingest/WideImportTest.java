package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.ingest.Receipt.Status;
import org.callover.gateway.ingest.file.RowsApart;
import org.callover.gateway.ingest.file.UnmappedLabel;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideImportTest {
    private static final String HEADINGS = "MAJORTEXT,Sub Group,borough,202111,202112\n";

    private final Desk desk = new Desk();

    private static BigDecimal count(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void aRowCountsInEverySeriesOfItsLabels() {
        Receipt receipt = desk.take(
                HEADINGS + "ROBBERY,personal  robbery,Islington,1,2\n" + "Robbery,Business Robbery,Islington,10,20\n");
        assertThat(receipt.format()).isEqualTo("monthly");
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.stored())
                .containsOnly(
                        entry("personal-robbery E09000019 2021-11", count(1)),
                        entry("personal-robbery E09000019 2021-12", count(2)),
                        entry("robbery E09000019 2021-11", count(11)),
                        entry("robbery E09000019 2021-12", count(22)),
                        entry("all-offences E09000019 2021-11", count(11)),
                        entry("all-offences E09000019 2021-12", count(22)));
    }

    @Test
    void aRowThatIsLeftOutIsNoughtWithinTheFilesOwnMonths() {
        desk.take(HEADINGS + "Robbery,Personal Robbery,Islington,1,2\nBurglary,Domestic Burglary,Camden,3,4\n");
        assertThat(desk.stored())
                .containsEntry("personal-robbery E09000007 2021-11", count(0))
                .containsEntry("burglary E09000019 2021-12", count(0))
                .doesNotContainKey("burglary E09000019 2022-01");
    }

    @Test
    void aSeriesThatDoesNotOccurIsMissingAndNotNought() {
        desk.take(HEADINGS + "Robbery,Business Robbery,Islington,1,2\n");
        assertThat(desk.stored().keySet()).noneMatch(key -> key.startsWith("personal") || key.startsWith("burglary"));
    }

    @Test
    void areasThatAreNoneAreKeptApartAndListed() {
        Receipt receipt = desk.take(HEADINGS
                + "Robbery,Personal Robbery,Islington,1,2\n"
                + "Robbery,Personal Robbery,AIRPORTS,5,6\n"
                + "Burglary,Domestic Burglary,Airports,7,0\n");
        assertThat(receipt.apart())
                .containsExactly(
                        new RowsApart("AIRPORTS", 1, count(11), "not a borough"),
                        new RowsApart("Airports", 1, count(7), "not a borough"));
        assertThat(Desk.totals(receipt))
                .containsEntry("file", "21 = 3 + 18 + 0 + 0")
                .containsEntry("robbery", "14 = 3 + 11 + 0 + 0")
                .containsEntry("burglary", "7 = 0 + 7 + 0 + 0");
    }

    @Test
    void labelsThatNoRuleNamesAreSaid() {
        Receipt receipt = desk.take(HEADINGS
                + "Robbery,Personal Robbery,Islington,1,2\n"
                + "Robbery,Something New,Islington,3,4\n"
                + "Piracy,At Sea,Islington,5,6\n"
                + "Fraud,Fraud,Camden,0,1\n");
        assertThat(receipt.unmapped())
                .extracting(
                        UnmappedLabel::label,
                        UnmappedLabel::total,
                        one -> one.countedIn().size(),
                        UnmappedLabel::why)
                .containsExactly(
                        tuple("Robbery / Something New", count(7), 2, null),
                        tuple("Piracy / At Sea", count(11), 0, null),
                        tuple("Fraud", count(1), 0, "not an offence recorded by the police"));
        assertThat(Desk.totals(receipt)).containsEntry("file", "22 = 10 + 0 + 12 + 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Robbery,Personal Robbery,Camdn,1,2       | 2:3 UNKNOWN_AREA | did you mean 'Camden'?
            Robbery,Personal Robbery,Camden,-1,2     | 2:4 BAD_COUNT | 202111: '-1' is not a count
            Robbery,Personal Robbery,Camden,1,2.5    | 2:5 BAD_COUNT | 202112: '2.5' is not a count
            Robbery,Personal Robbery,Camden,"1,000",2 | 2:4 BAD_COUNT | without separators
            ,Personal Robbery,Camden,1,2             | 2:1 BLANK_LABEL | the group is blank
            Robbery,Robbery, Business,Camden,1,2     | 2:null RAGGED_ROW | 6 fields
            """)
    void aFaultSaysWhereAndWhat(String row, String fault, String message) {
        Receipt receipt = desk.take(HEADINGS + row + "\n");
        assertThat(receipt.status()).isEqualTo(Status.REJECTED);
        assertThat(Desk.faults(receipt)).containsExactly(fault);
        assertThat(receipt.errors().get(0).message()).contains(message);
        assertThat(desk.stored()).isEmpty();
    }

    @Test
    void anEmptyCellIsAMissingMonthOfAllItCountsIn() {
        Receipt receipt = desk.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,,2\n"
                + "Robbery,Business Robbery,Camden,3,4\n"
                + "Robbery,Personal Robbery,Islington,5,6\n");
        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(receipt.blanks()).singleElement().satisfies(blank -> {
            assertThat(blank.area()).isEqualTo("Camden");
            assertThat(blank.month()).hasToString("2021-11");
            assertThat(blank.cells()).isEqualTo(1);
        });
        assertThat(Desk.totals(receipt)).containsEntry("file", "20 = 17 + 0 + 0 + 3");
        assertThat(desk.stored())
                .containsKey("robbery E09000007 2021-12")
                .doesNotContainKeys(
                        "personal-robbery E09000007 2021-11",
                        "robbery E09000007 2021-11",
                        "all-offences E09000007 2021-11");
    }

    @Test
    void twoRowsWithTheSameLabelsAreAFault() {
        Receipt receipt =
                desk.take(HEADINGS + "Robbery,Personal Robbery,Camden,1,2\nROBBERY,Personal robbery,camden,1,2\n");
        assertThat(Desk.faults(receipt)).containsExactly("3:null REPEATED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Group,SubGroup,Borough,202111,202201        | MONTH_GAP
            Group,SubGroup,Borough,202112,202111        | MONTH_GAP
            Group,SubGroup,Borough,202111,202111        | DUPLICATE_MONTH
            Group,SubGroup,Borough,202111,202113        | UNKNOWN_HEADING
            Group,SubGroup,Borough,202111,              | UNKNOWN_HEADING
            """)
    void monthsFollowOneAnother(String headings, String code) {
        byte[] file = (headings + "\nRobbery,Personal Robbery,Camden,1,2\n").getBytes(StandardCharsets.UTF_8);
        assertThat(desk.refusal(file).errors()).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void inAPartialImportASumThatLostARowIsLeftOutAndSaid() {
        Receipt receipt = desk.take(
                HEADINGS
                        + "Robbery,Personal Robbery,Camden,1,2\n"
                        + "Robbery,Business Robbery,Camden,x,2\n"
                        + "Burglary,Domestic Burglary,Camden,5,6\n"
                        + "Robbery,Business Robbery,Islington,7,8\n",
                Desk.KEEP_THE_GOOD);
        assertThat(Desk.faults(receipt)).containsExactly("3:4 BAD_COUNT", "3:null LEFT_OUT");
        assertThat(desk.stored())
                .containsEntry("burglary E09000007 2021-11", count(5))
                .containsEntry("robbery E09000019 2021-11", count(7))
                .containsEntry("personal-robbery E09000007 2021-11", count(1))
                .doesNotContainKeys("robbery E09000007 2021-11", "all-offences E09000007 2021-11");
        assertThat(Desk.totals(receipt))
                .containsEntry("robbery", "20 = 15 + 0 + 0 + 5")
                .containsEntry("all-offences", "31 = 15 + 0 + 0 + 16")
                .containsEntry("file", "31 = 26 + 0 + 0 + 5");
    }

    @Test
    void aMisspeltBoroughLeavesTheSumsOfTheOneThatWasMeantOut() {
        desk.take(
                HEADINGS + "Robbery,Personal Robbery,Camdn,1,2\nRobbery,Business Robbery,Camden,3,4\n"
                        + "Burglary,Domestic Burglary,Islington,5,6\n",
                Desk.KEEP_THE_GOOD);
        assertThat(desk.stored())
                .containsEntry("robbery E09000019 2021-11", count(0))
                .doesNotContainKeys("robbery E09000007 2021-11", "personal-robbery E09000007 2021-11");
    }

    @Test
    void aRowThatCannotBeAttributedLeavesNothingToKeep() {
        Receipt receipt = desk.take(
                HEADINGS + "Robbery,Robbery, Business,Camden,1,2\nBurglary,Domestic Burglary,Camden,5,6\n",
                Desk.KEEP_THE_GOOD);
        assertThat(receipt.status()).isEqualTo(Status.REJECTED);
    }
}
