package org.callover.kpi.feed.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.callover.kpi.feed.account.RowsApart;
import org.callover.kpi.feed.account.UnmappedLabel;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.callover.kpi.feed.row.RefusalCode;
import org.callover.kpi.feed.row.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideRowsTest {
    private static final String HEADINGS = "MAJORTEXT,Sub Group,borough,202111,202112\n";

    private final TwoBoroughs boroughs = new TwoBoroughs();

    private static BigDecimal count(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void countsARowInEverySeriesOfItsLabels() {
        CheckedRows rows = boroughs.take(
                HEADINGS + "ROBBERY,personal  robbery,Islington,1,2\n" + "Robbery,Business Robbery,Islington,10,20\n");
        assertThat(rows.format()).isEqualTo("monthly");
        assertThat(rows.isGood()).isTrue();
        assertThat(boroughs.kept())
                .containsOnly(
                        entry("personal-robbery E09000019 2021-11", count(1)),
                        entry("personal-robbery E09000019 2021-12", count(2)),
                        entry("robbery E09000019 2021-11", count(11)),
                        entry("robbery E09000019 2021-12", count(22)),
                        entry("all-offences E09000019 2021-11", count(11)),
                        entry("all-offences E09000019 2021-12", count(22)));
    }

    @Test
    void takesARowLeftOutAsZeroInTheMonthsOfTheFile() {
        boroughs.take(HEADINGS + "Robbery,Personal Robbery,Islington,1,2\nBurglary,Domestic Burglary,Camden,3,4\n");
        assertThat(boroughs.kept())
                .containsEntry("personal-robbery E09000007 2021-11", count(0))
                .containsEntry("burglary E09000019 2021-12", count(0))
                .doesNotContainKey("burglary E09000019 2022-01");
    }

    @Test
    void takesNoZeroForASeriesThatDoesNotOccur() {
        boroughs.take(HEADINGS + "Robbery,Business Robbery,Islington,1,2\n");
        assertThat(boroughs.kept().keySet()).noneMatch(key -> key.startsWith("personal") || key.startsWith("burglary"));
    }

    @Test
    void keepsRowsApartThatAreOfNoArea() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Islington,1,2\n"
                + "Robbery,Personal Robbery,AIRPORTS,5,6\n"
                + "Burglary,Domestic Burglary,Airports,7,0\n");
        assertThat(rows.account().apart())
                .containsExactly(
                        new RowsApart("AIRPORTS", 1, count(11), "not a borough"),
                        new RowsApart("Airports", 1, count(7), "not a borough"));
        assertThat(TwoBoroughs.totals(rows))
                .containsEntry("file", "21 = 3 + 18 + 0 + 0")
                .containsEntry("robbery", "14 = 3 + 11 + 0 + 0")
                .containsEntry("burglary", "7 = 0 + 7 + 0 + 0");
    }

    @Test
    void listsLabelsThatNoRuleNames() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Islington,1,2\n"
                + "Robbery,Something New,Islington,3,4\n"
                + "Piracy,At Sea,Islington,5,6\n"
                + "Fraud,Fraud,Camden,0,1\n");
        assertThat(rows.account().unmapped())
                .extracting(
                        UnmappedLabel::label,
                        UnmappedLabel::total,
                        one -> one.countedIn().size(),
                        UnmappedLabel::why)
                .containsExactly(
                        tuple("Robbery / Something New", count(7), 2, null),
                        tuple("Piracy / At Sea", count(11), 0, null),
                        tuple("Fraud", count(1), 0, "not an offence recorded by the police"));
        assertThat(TwoBoroughs.totals(rows)).containsEntry("file", "22 = 10 + 0 + 12 + 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Robbery,Personal Robbery,Camdn,1,2       | 2:3 UNKNOWN_AREA | did you mean 'Camden'?
            Robbery,Personal Robbery,Camden,-1,2     | 2:4 BAD_COUNT | 202111: '-1' is not a count
            Robbery,Personal Robbery,Camden,1,2.5    | 2:5 BAD_COUNT | 202112: '2.5' is not a count
            Robbery,Personal Robbery,Camden,"1,000",2 | 2:4 BAD_COUNT | without separators
            ,Personal Robbery,Camden,1,2             | 2:1 BLANK_LABEL | the group is blank
            Robbery,Robbery, Business,Camden,1,2     | 2:null RAGGED_ROW | 6 cells but there are 5 headings
            """)
    void saysWhereAndWhatAFaultIs(String row, String fault, String message) {
        CheckedRows rows = boroughs.take(HEADINGS + row + "\n");
        assertThat(rows.isGood()).isFalse();
        assertThat(TwoBoroughs.faults(rows)).containsExactly(fault);
        assertThat(rows.faults().listed().get(0).message()).contains(message);
        assertThat(boroughs.kept()).isEmpty();
    }

    @Test
    void takesAnEmptyCellAsAMissingMonth() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,,2\n"
                + "Robbery,Business Robbery,Camden,3,4\n"
                + "Robbery,Personal Robbery,Islington,5,6\n");
        assertThat(rows.isGood()).isTrue();
        assertThat(rows.account().blanks()).singleElement().satisfies(blank -> {
            assertThat(blank.area()).isEqualTo("Camden");
            assertThat(blank.month()).hasToString("2021-11");
            assertThat(blank.cells()).isEqualTo(1);
        });
        assertThat(TwoBoroughs.totals(rows)).containsEntry("file", "20 = 17 + 0 + 0 + 3");
        assertThat(boroughs.kept())
                .containsKey("robbery E09000007 2021-12")
                .doesNotContainKeys(
                        "personal-robbery E09000007 2021-11",
                        "robbery E09000007 2021-11",
                        "all-offences E09000007 2021-11");
    }

    @Test
    void refusesTwoRowsWithTheSameLabels() {
        CheckedRows rows =
                boroughs.take(HEADINGS + "Robbery,Personal Robbery,Camden,1,2\nROBBERY,Personal robbery,camden,1,2\n");
        assertThat(TwoBoroughs.faults(rows)).containsExactly("3:null REPEATED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Group,SubGroup,Borough,202111,202201        | MONTH_GAP
            Group,SubGroup,Borough,202112,202111        | MONTH_GAP
            Group,SubGroup,Borough,202111,202111        | DUPLICATE_MONTH
            Group,SubGroup,Borough,202111,202113        | UNKNOWN_HEADING
            Group,SubGroup,Borough,202111,              | UNKNOWN_HEADING
            """)
    void refusesMonthsOutOfOrder(String headings, String code) {
        RefusedFile refused = boroughs.refusal(headings + "\nRobbery,Personal Robbery,Camden,1,2\n");
        assertThat(refused.code()).isEqualTo(RefusalCode.BAD_HEADINGS);
        assertThat(refused.faults()).extracting(fault -> fault.code().name()).containsExactly(code);
    }

    @Test
    void leavesOutASumThatLostARow() {
        CheckedRows rows = boroughs.takeTheGood(HEADINGS
                + "Robbery,Personal Robbery,Camden,1,2\n"
                + "Robbery,Business Robbery,Camden,x,2\n"
                + "Burglary,Domestic Burglary,Camden,5,6\n"
                + "Robbery,Business Robbery,Islington,7,8\n");
        assertThat(TwoBoroughs.faults(rows)).containsExactly("3:4 BAD_COUNT", "3:null LEFT_OUT");
        assertThat(boroughs.kept())
                .containsEntry("burglary E09000007 2021-11", count(5))
                .containsEntry("robbery E09000019 2021-11", count(7))
                .containsEntry("personal-robbery E09000007 2021-11", count(1))
                .doesNotContainKeys("robbery E09000007 2021-11", "all-offences E09000007 2021-11");
        assertThat(TwoBoroughs.totals(rows))
                .containsEntry("robbery", "20 = 15 + 0 + 0 + 5")
                .containsEntry("all-offences", "31 = 15 + 0 + 0 + 16")
                .containsEntry("file", "31 = 26 + 0 + 0 + 5");
    }

    @Test
    void leavesOutTheSumsOfAMisspeltBorough() {
        boroughs.takeTheGood(HEADINGS + "Robbery,Personal Robbery,Camdn,1,2\nRobbery,Business Robbery,Camden,3,4\n"
                + "Burglary,Domestic Burglary,Islington,5,6\n");
        assertThat(boroughs.kept())
                .containsEntry("robbery E09000019 2021-11", count(0))
                .doesNotContainKeys("robbery E09000007 2021-11", "personal-robbery E09000007 2021-11");
    }

    @Test
    void keepsNothingWhereARowMayBeOfAnything() {
        CheckedRows rows = boroughs.takeTheGood(
                HEADINGS + "Robbery,Robbery, Business,Camden,1,2\nBurglary,Domestic Burglary,Camden,5,6\n");
        assertThat(rows.isGood()).isFalse();
    }
}
