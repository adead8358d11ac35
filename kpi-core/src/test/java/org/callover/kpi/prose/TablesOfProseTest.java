package org.callover.kpi.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.SaidColumns;
import org.callover.kpi.prose.source.PlainProse;
import org.callover.kpi.prose.source.ProseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the columns of tables are read, and what a reader may say instead. Here a stroke stands for the end of a line. */
class TablesOfProseTest {

    private static ProseAnswer check(String lines, String said) {
        Map<Integer, ColumnUse> columns = new HashMap<>();
        List<String> names = Arrays.asList(said.split(",", -1));
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isBlank()) {
                columns.put(i + 1, ColumnUse.named(names.get(i)).orElseThrow());
            }
        }
        String text = Arrays.stream(lines.split(" / ")).collect(Collectors.joining("\n"));
        return new ProseChecker().check(PlainProse.read(text), new SaidColumns(Map.of(1, columns)));
    }

    private static String roles(ProseAnswer answer) {
        return answer.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.role().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # table; what its columns are
            Offence 2015/16 2016/17 Change % change / Robbery 622 463 -159 -25.6% / Burglary 3,878 3,297 -581 -15.0%; \
            indicator previous value difference percentage
            Offence 2011/12 2015/16 2016/17 1 year change 5 year change / Robbery 1,199 622 463 -25.6% -61.4% \
            / Burglary 4,912 3,878 3,297 -15.0% -32.9%; indicator previous previous value percentage percentage
            Robbery 622 463 -25.6% / Burglary 3,878 3,297 -15.0% / Theft 692 695 0.4%; \
            indicator previous value percentage
            Area Offences Rank Target / Camden 510 3 480 / Islington 443 5 450; area value rank target
            Month Camden Islington Total / Aug-22 510 443 953 / Sep-22 617 540 1157; period value value total
            Measure Number Share / Referrals 10 25% / Accepted 30 75%; indicator value share
            Measure Camden Islington Average / Calls 10 20 15 / Visits 30 10 20; indicator value value mean
            """)
    void columnsAreReadByTheirHeadingsOrTheirNumbers(String table, String roles) {
        assertThat(roles(check(table, ""))).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "none", textBlock = """
            # table; what the reader says; what the columns are then; what is wrong
            A B C D / Robbery 463 622 -26.5% / Burglary 3,297 3,878 -16.0%; ,value,previous,percentage; \
            indicator value previous percentage; -26.5% -16.0%
            A B C D / Robbery 622 463 -26.5% / Burglary 3,878 3,297 -16.0%; ,previous,value,; \
            indicator previous value percentage; -26.5% -16.0%
            A B C D E F G / Robbery 463 622 5% 46 62 -25.8% / Burglary 329 387 -15.0% 32 38 5%; \
            indicator,value,previous,percentage,value,previous,percentage; \
            indicator value previous percentage value previous percentage; 5% 5%
            Month Camden Islington Both / Aug-22 510 443 950 / Sep-22 617 540 1157; ,,,total; \
            period value value total; 950
            Month Camden Islington Total / Aug-22 510 443 950 / Sep-22 617 540 1157; ,,,not-read; \
            period value value not_read; none
            Offence 2020 2021 Change / Robbery 622 463 -150 / Burglary 3,878 3,297 -581; ,,,not_read; \
            indicator previous value not_read; none
            """)
    void aReaderMaySayWhatColumnsAre(String table, String said, String roles, String wrong) {
        ProseAnswer answer = check(table, said);
        assertThat(roles(answer)).isEqualTo(roles);
        assertThat(String.join(" ", MarkedText.wrongIn(answer))).isEqualTo(wrong == null ? "" : wrong);
    }

    @Test
    void whatIsSaidAsItIsReadChangesNothing() {
        String table = "Offence 2020 2021 Change / Robbery 622 463 -150 / Burglary 3,878 3,297 -581";
        assertThat(check(table, "indicator,previous,value,difference")).isEqualTo(check(table, ""));
    }

    @Test
    void figuresOfAColumnThatIsNotReadAreStillListed() {
        String table = "Offence 2020 2021 Change / Robbery 622 463 -150 / Burglary 3,878 3,297 -581";
        assertThat(check(table, ",,,not_read").figures()).hasSize(6);
    }

    @Test
    void saysWhereATableAndItsColumnsAre() {
        ProseAnswer answer = check("Crime /  / Offence 2020 2021 / Robbery 622 463 / Burglary 3,878 3,297", "");
        assertThat(answer.tables()).singleElement().satisfies(table -> {
            assertThat(table.number()).isEqualTo(1);
            assertThat(table.line()).isEqualTo(3);
            assertThat(table.columns()).extracting("heading").containsExactly("Offence", "2020", "2021");
            assertThat(table.columns()).extracting("number").containsExactly(1, 2, 3);
        });
        assertThat(answer.figures())
                .extracting(figure -> figure.line() + ":" + figure.column() + " " + figure.printed())
                .containsExactly("4:9 622", "4:13 463", "5:10 3,878", "5:16 3,297");
    }

    @Test
    void brokenLabelsArePutTogether() {
        String text = """
                Offence 2020 2021 Change
                Possession of Weapons
                Offences 190 167 -23
                Violence against
                the person 6,078 6,634 556
                Theft from motor 2,626 2,313 -313
                vehicle
                Hate crime
                Racist 662 744 82
                """;
        ProseTable table = PlainProse.read(text).blocks().stream()
                .map(ProseTable.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .extracting(row -> row.cells().get(0).text().replace('\n', ' '))
                .containsExactly(
                        "Offence",
                        "Possession of Weapons Offences",
                        "Violence against the person",
                        "Theft from motor vehicle",
                        "Hate crime",
                        "Racist");
    }
}
