package org.callover.kpi.feed.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.RowsApart;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.callover.kpi.feed.row.RowFaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that adds up the areas of a file is an area apart, unless the feed says which group's it is. */
class WholePlacesTest {
    private static final String HEADINGS = "Group,SubGroup,Borough,202111,202112\n";
    private static final String BOROUGHS =
            "Robbery,Personal Robbery,Camden,5,6\nRobbery,Personal Robbery,Islington,1,2\n";

    private final TwoBoroughs boroughs = new TwoBoroughs();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "London",
                "TOTAL",
                "England",
                "Grand Total",
                "MPS",
                "All boroughs",
                "UK",
                "England and Wales",
                "England & Wales",
                "MPS Total",
                "Greater London",
                "E92000001",
                "E12000007"
            })
    void keepsAWholeApart(String name) {
        CheckedRows rows = boroughs.take(HEADINGS + BOROUGHS + "Robbery,Personal Robbery," + name + ",6,8\n");
        assertThat(rows.isGood()).isTrue();
        assertThat(rows.account().apart())
                .containsExactly(
                        new RowsApart(name, 1, BigDecimal.valueOf(14), "a total of several areas, not one area"));
        assertThat(boroughs.kept().keySet()).allMatch(key -> key.contains("E09000007") || key.contains("E09000019"));
        assertThat(rows.warnings()).isEmpty();
    }

    @Test
    void takesARowThatTheFeedCallsAGroupAsItsOwnFigures() {
        boroughs.take(HEADINGS + BOROUGHS + "Robbery,Personal Robbery,Both boroughs in total,6,8\n");
        assertThat(boroughs.kept())
                .containsEntry("robbery two-boroughs 2021-12", BigDecimal.valueOf(8))
                .containsEntry("robbery E09000007 2021-12", BigDecimal.valueOf(6));
    }

    /** A place has none where a row is left out; of a group it says nothing, as its members have theirs. */
    @Test
    void takesNoZeroForAGroupThatHasNoRow() {
        boroughs.take(HEADINGS
                + BOROUGHS
                + "Burglary,Domestic Burglary,Camden,40,42\n"
                + "Burglary,Domestic Burglary,Both boroughs in total,60,61\n");
        assertThat(boroughs.kept())
                .containsEntry("burglary two-boroughs 2021-12", BigDecimal.valueOf(61))
                .containsEntry("burglary E09000019 2021-12", BigDecimal.ZERO)
                .doesNotContainKey("robbery two-boroughs 2021-12");
    }

    @Test
    void refusesAPlaceThatIsThereTwiceInTwoSpellings() {
        CheckedRows rows = boroughs.take(HEADINGS + BOROUGHS + "Robbery,Personal Robbery,E09000007,6,8\n");
        assertThat(rows.faults().listed()).extracting(fault -> fault.code()).containsExactly(RowFaultCode.REPEATED);
    }

    @ParameterizedTest
    @CsvSource({
        "Total,   6, 9, true",
        "London,  6, 9, false",
        "England, 600, 900, false",
        "Total,   600, 900, true",
    })
    void asksBackWhereAWholeIsNotTheSumOfTheAreas(String name, int first, int second, boolean isAsked) {
        CheckedRows rows = boroughs.take(
                HEADINGS + BOROUGHS + "Robbery,Personal Robbery,%s,%d,%d\n".formatted(name, first, second));
        assertThat(rows.warnings())
                .extracting(ImportWarning::code, ImportWarning::lines)
                .containsExactlyElementsOf(isAsked ? List.of(tuple(WarningCode.PARTS_DIFFER, List.of(4L))) : List.of());
    }
}
