package org.callover.gateway.document.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPaperTest {
    private static final Paper EVERYTHING = SamplePapers.everything();
    private static final List<NamedCsvRecord> ROWS =
            CsvReader.builder().ofNamedCsvRecord(new String(CsvPaper.of(EVERYTHING), StandardCharsets.UTF_8)).stream()
                    .toList();

    private static List<List<String>> records(Paper paper) {
        return CsvReader.builder().ofCsvRecord(new String(CsvPaper.of(paper), StandardCharsets.UTF_8)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static Map<String, String> row(String column, String value) {
        return ROWS.stream()
                .filter(row -> row.getField(column).equals(value))
                .findFirst()
                .orElseThrow()
                .getFieldsAsMap();
    }

    @Test
    void everyRowHasTheSameNumberOfFields() {
        List<List<String>> records = records(EVERYTHING);
        assertThat(records)
                .hasSizeGreaterThan(200)
                .extracting(List::size)
                .containsOnly(records.get(0).size());
    }

    @Test
    void headingsAreThoseOfTheTablesInOrder() {
        List<String> headings = records(EVERYTHING).get(0);
        assertThat(headings)
                .startsWith("kind", "section", "table", "group", "Row", "Indicator", "12 months to April 2017")
                .endsWith("What is marked", "text", "notes")
                .doesNotHaveDuplicates()
                .doesNotContain("Variation");
    }

    @Test
    void aRowHasWhatTheTableHas() {
        assertThat(row("Indicator", "Burglary"))
                .containsEntry("kind", "TABLE")
                .containsEntry("section", "The board's indicators")
                .containsEntry("table", "The board's indicators, by theme")
                .containsEntry("group", "Violence")
                .containsEntry("12 months to April 2017", "1398")
                .containsEntry("Change", "-7.8")
                .containsEntry("Rating", "Amber")
                .containsEntry("Month", "")
                .containsEntry(
                        "notes", "[note 1] applies to: the whole table. [note 2] applies to: 12 months to April 2017.");
    }

    @Test
    void aMissingValueHasItsShorthandAndItsReason() {
        Map<String, String> row = row("Indicator", "Repeat victims");
        assertThat(row).containsEntry("Change", "[x]");
        assertThat(row.get("notes")).contains("Change: no change: there is no figure.");
        assertThat(row("notes", "[x]")).containsEntry("text", "[x] means not available.");
    }

    @Test
    void textsAndNotesAreRows() {
        assertThat(row("section", "Introduction").get("text"))
                .contains("Knife crime fell from 383 to 355.")
                .contains("London Datastore (https://data.london.gov.uk/)")
                .endsWith("[note 1]");
        assertThat(row("notes", "[note 1]"))
                .containsEntry("kind", "NOTE")
                .containsEntry("text", "Figures may change when the police revise them.");
    }

    @Test
    void anEmptyPaperHasTheHeadingsAlone() {
        assertThat(new String(CsvPaper.of(SamplePapers.empty()), StandardCharsets.UTF_8))
                .isEqualTo("kind,section,table,group,text,notes\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1",
                "\t=1",
                "\u202E=1",
                "\uFF1D1",
                "a\",=1",
                "a\r\n=1",
            })
    void noFieldStartsAFormula(String text) {
        assertThat(records(SamplePapers.saying(text))).hasSizeGreaterThan(4).allSatisfy(record -> assertThat(record)
                .hasSize(8)
                .noneMatch(Formulas::areIn)
                .noneMatch(field -> field.matches("(?s).*[\\r\\n\\t\u202E].*")));
    }

    @Test
    void aTextOfTenThousandLettersIsWhole() {
        String text = "x".repeat(10_000);
        assertThat(records(SamplePapers.saying(text)).get(1).get(1)).isEqualTo(text);
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        assertThat(CsvPaper.of(SamplePapers.everything())).isEqualTo(CsvPaper.of(EVERYTHING));
    }
}
