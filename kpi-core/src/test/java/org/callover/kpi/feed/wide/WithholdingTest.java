package org.callover.kpi.feed.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.account.WithheldMonths;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label that no rule names may hold what the known labels of its group held before: no series is zero because of it. */
class WithholdingTest {
    private static final String HEADINGS = "Group,SubGroup,Borough,202111,202112\n";

    private final TwoBoroughs boroughs = new TwoBoroughs();

    private static BigDecimal count(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void withholdsTheOtherSeriesOfTheGroupInAllAreasAndKeepsItsTotal() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Robbery of a Person,Camden,90,0\n"
                + "Robbery,Personal Robbery,Camden,0,3\n"
                + "Robbery,Personal Robbery,Islington,5,6\n");
        assertThat(boroughs.kept())
                .doesNotContainKeys("personal-robbery E09000007 2021-11", "personal-robbery E09000019 2021-11")
                .containsEntry("personal-robbery E09000007 2021-12", count(3))
                .containsEntry("personal-robbery E09000019 2021-12", count(6))
                .containsEntry("robbery E09000007 2021-11", count(90))
                .containsEntry("robbery E09000019 2021-11", count(5))
                .containsEntry("all-offences E09000007 2021-12", count(3));
        assertThat(rows.account().notes().withheld()).singleElement().satisfies(withheld -> {
            assertThat(withheld.series()).hasToString("personal-robbery");
            assertThat(withheld.months()).extracting(Object::toString).containsExactly("2021-11");
            assertThat(withheld.labels()).containsExactly("Robbery / Robbery of a Person");
            assertThat(withheld.why())
                    .isEqualTo(
                            "The feed has no rule for the label 'Robbery / Robbery of a Person', which may hold part of this series.");
        });
        assertThat(TwoBoroughs.totals(rows))
                .containsEntry("personal-robbery", "14 = 9 + 0 + 0 + 5")
                .containsEntry("file", "104 = 104 + 0 + 0 + 0");
        assertThat(rows.warnings())
                .extracting(ImportWarning::code, ImportWarning::lines)
                .containsExactly(tuple(WarningCode.LABEL_UNKNOWN, List.of(2L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Robbery,Robbery of a Person,Camden,0,0   | ''
            Robbery,Robbery of a Person,Camden,0,1   | personal-robbery 2021-12
            Robbery,Robbery of a Person,Camden,,0    | personal-robbery 2021-11
            Robbery,Robbery of a Person,Airports,1,0 | personal-robbery 2021-11
            ROBBERY,robbery of a  PERSON,Camden,1,1  | personal-robbery 2021-11 2021-12
            Robbery,BUSINESS-ROBBERY,Camden,1,1      | ''
            Burglary,Other Burglary,Camden,1,1       | ''
            # a label of another group may have moved here: it is missing from its series and from that group
            Robbery,Domestic Burglary,Camden,1,1     | burglary 2021-11 2021-12, personal-robbery 2021-11 2021-12
            Burglary,Personal Robbery,Camden,0,1     | personal-robbery 2021-12, robbery 2021-12
            """)
    void dependsOnTheLabelInItsGroupAndTheMonthsInWhichItIsNotZero(String row, String expected) {
        CheckedRows rows = boroughs.take(HEADINGS + "Robbery,Personal Robbery,Islington,5,6\n" + row + "\n");
        assertThat(withheld(rows)).isEqualTo(expected);
    }

    /** A group that is renamed in one borough and not in the other leaves a zero in one of them only. */
    @Test
    void withholdsTheSeriesOfAGroupThatIsRenamedInSomeBoroughs() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Burglary,Domestic Burglary,Camden,40,1\n"
                + "Burglary,Domestic Burglary,Islington,30,0\n"
                + "Burglaries,Domestic Burglary,Islington,0,33\n");
        assertThat(withheld(rows)).isEqualTo("all-offences 2021-12, burglary 2021-12");
        assertThat(boroughs.kept()).doesNotContainKeys("burglary E09000019 2021-12", "burglary E09000007 2021-12");
    }

    private static String withheld(CheckedRows rows) {
        return rows.account().notes().withheld().stream()
                .map(each -> each.series() + " "
                        + each.months().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    @Test
    void leavesInForceWhatWasHeldBeforeAndSaysSo() {
        boroughs.take(HEADINGS + "Robbery,Personal Robbery,Camden,7,8\nRobbery,Personal Robbery,Islington,5,6\n");
        CheckedRows rows = boroughs.take(
                HEADINGS + "Robbery,Robbery of a Person,Camden,9,9\n" + "Robbery,Personal Robbery,Islington,1,2\n");
        assertThat(boroughs.kept()).containsEntry("personal-robbery E09000019 2021-11", count(5));
        assertThat(rows.account().notes().withheld())
                .extracting(WithheldMonths::heldBefore)
                .containsExactly(4);
        assertThat(rows.account().notes().withheld().get(0).why())
                .contains("Earlier figures stay in force (4 of them)");
    }

    @Test
    void withholdsWhatIsAddedOverGroupsAndWhatIsZeroEverywhereWhereNoRuleNamesTheGroup() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Burglary,Domestic Burglary,Camden,40,0\n"
                + "Burglaries,Domestic Burglary,Camden,0,42\n");
        assertThat(rows.account().notes().withheld())
                .extracting(withheld -> withheld.series().value(), withheld -> withheld.months()
                        .toString())
                .containsExactly(tuple("all-offences", "[2021-12]"), tuple("burglary", "[2021-12]"));
        assertThat(boroughs.kept())
                .containsEntry("burglary E09000007 2021-11", count(40))
                .containsEntry("all-offences E09000007 2021-11", count(45))
                .containsEntry("robbery E09000007 2021-12", count(6))
                .doesNotContainKeys("burglary E09000007 2021-12", "all-offences E09000007 2021-12");
    }

    @Test
    void withholdsInAPartialImportWhatIsZeroEverywhereAlsoWhereTheRowOfTheUnknownGroupHasAFault() {
        boroughs.takeTheGood(HEADINGS + "Burglary,Domestic Burglary,Camden,40,0\nBurglaries,Other,Camden,x,42\n");
        assertThat(boroughs.kept())
                .containsEntry("burglary E09000007 2021-11", count(40))
                .doesNotContainKey("burglary E09000007 2021-12");
    }

    @Test
    void withholdsInAPartialImportAlsoWhereTheRowOfTheUnknownLabelHasAFault() {
        boroughs.takeTheGood(
                HEADINGS + "Robbery,Robbery of a Person,Camden,x,0\nRobbery,Personal Robbery,Islington,5,6\n");
        assertThat(boroughs.kept())
                .containsEntry("robbery E09000019 2021-11", count(5))
                .doesNotContainKeys("personal-robbery E09000019 2021-11", "personal-robbery E09000019 2021-12");
    }
}
