package org.callover.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.StandardPaper;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

/** Papers made from templates and a few observations. */
class ComposerTest {

    private static final String AREAS = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: E09000019, name: Islington, kind: borough }
              - { code: E09000007, name: Camden, kind: borough }
            groups:
              - { code: both, name: The two boroughs, kind: group, members: [E09000019, E09000007], member-word: boroughs }
            """;

    private static final String CRIME = """
            kpi: 1
            set: crime
            title: Crime
            series:
              - { id: thefts, title: Thefts, unit: thefts }
              - { id: fights, title: Fights, unit: fights }
              - { id: calls, title: Calls, unit: calls }
            indicators:
              - { id: crime.thefts, title: Thefts, measure: { count: thefts }, good: lower, window: rolling-12, compare: year-earlier, target: 130, benchmark: { group: both, rank: highest-first } }
              - { id: crime.fights, title: Fights, measure: { count: fights }, good: lower, window: rolling-12, compare: year-earlier }
              - { id: crime.soon, title: Soon, status: in-development }
            footnotes:
              - { text: "Thefts include bicycles", series: thefts }
              - { text: Islington only, indicator: crime.thefts, area: E09000019 }
              - { text: "There was a lockdown", indicator: crime.thefts, period: 2020 }
              - { text: Calls at night, series: calls, where: { hour: 22 } }
            """;

    private static final String BOARD = """
            kpi: 1
            board: table
            title: The table
            area: E09000019
            sections:
              - { title: Property, indicators: [crime.thefts] }
              - { title: People, indicators: [crime.fights, crime.soon] }
            """;

    private static Paper paper(String sections) {
        return paper("title: P\nscores: table\n", sections);
    }

    private static Paper paper(String head, String sections) {
        String yaml = "kpi: 1\npaper: p\n" + head + "sections:\n" + sections.indent(2);
        Catalogue catalogue = Documents.catalogue(
                Documents.text("areas.yaml", AREAS),
                Documents.text("crime.yaml", CRIME),
                Documents.text("board.yaml", BOARD),
                Documents.text("paper.yaml", yaml));
        return composed(catalogue, catalogue.papers().template("p").orElseThrow());
    }

    private static Paper composed(Catalogue catalogue, PaperTemplate template) {
        Snapshot now = new Snapshot(
                catalogue,
                observed(),
                catalogue.sets(),
                Ledger.EMPTY,
                Clock.fixed(Instant.parse("2022-01-15T09:30:00Z"), ZoneOffset.UTC));
        PaperQuestion asked = PaperQuestion.of(
                template, catalogue.set("table").orElseThrow(), new AreaCode("E09000019"), Period.parse("2021-12"));
        return Composer.paper(now, asked, new Revision(1, Instant.parse("2022-01-15T09:30:00Z"), "d"));
    }

    /** Islington has 10 thefts a month in 2020 and 12 in 2021, Camden 20 and 15; nobody counted fights before 2021-02. */
    private static Dataset observed() {
        DatasetBuilder all = Dataset.EMPTY.toBuilder();
        for (YearMonth month : Period.parse("2020-01/2021-12").stream().toList()) {
            boolean isLater = month.getYear() == 2021;
            add(all, "thefts", "E09000019", month, isLater ? 12 : 10, Map.of());
            add(all, "thefts", "E09000007", month, isLater ? 15 : 20, Map.of());
            if (month.isAfter(YearMonth.of(2021, 1))) {
                add(all, "fights", "E09000019", month, 1, Map.of());
            }
        }
        YearMonth last = YearMonth.of(2021, 12);
        add(all, "calls", "E09000019", last, 3, Map.of("weekday", "mon", "hour", "21"));
        add(all, "calls", "E09000019", last, 4, Map.of("weekday", "mon", "hour", "22"));
        add(all, "calls", "E09000019", last, 5, Map.of("weekday", "tue", "hour", "21"));
        return all.build(1, Instant.parse("2022-01-15T09:30:00Z"));
    }

    private static void add(
            DatasetBuilder all, String series, String area, YearMonth month, int value, Map<String, String> where) {
        all.add(new Observation(
                new SeriesId(series),
                new AreaCode(area),
                Period.of(month),
                BigDecimal.valueOf(value),
                Breakdown.of(where),
                Set.of(),
                1));
    }

    private static Section section(Paper paper) {
        return paper.sections().get(0);
    }

    private static String text(Paper paper) {
        return ((Block.Paragraph) section(paper).blocks().get(0)).text().words();
    }

    private static DataTable table(Paper paper) {
        return (DataTable) section(paper).blocks().get(0);
    }

    private static List<String> rows(DataTable table) {
        return table.rows()
                .map(row -> row.cells().stream().map(ComposerTest::printed).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String printed(TableCell cell) {
        String notes = cell.notes().stream().map(Object::toString).collect(Collectors.joining(","));
        return cell.value().printed() + (notes.isEmpty() ? "" : " [" + notes + "]");
    }

    private static List<String> headings(DataTable table) {
        return table.columns().stream().map(column -> column.heading().words()).toList();
    }

    private static List<String> notes(Paper paper) {
        return paper.notes().stream().map(RichText::words).toList();
    }

    @Test
    void putsFiguresInTexts() {
        Paper paper = paper("""
                - content: [{ text: "{{crime.thefts.value}} thefts, {{crime.thefts.percentChange}} on {{crime.thefts.comparisonValue}}; Camden {{crime.thefts.value area=E09000007}}; then {{crime.thefts.value period=2020-12}} in {{area}} to {{period}}: {{crime.thefts.rankInWords}}, {{red}} red" }]
                """);
        assertThat(text(paper))
                .isEqualTo("144 thefts, +20.0% on 120; Camden 180; then 120 in Islington to December 2021: "
                        + "2nd highest of 2 boroughs, 1 red");
    }

    @Test
    void figureThatIsMissingSaysSoAndWhy() {
        Paper paper = paper("- content: [{ text: \"Fights: {{crime.fights.value}}.\" }]");
        assertThat(text(paper)).isEqualTo("Fights: no figure.");
        assertThat(((Block.Paragraph) section(paper).blocks().get(0)).text().notes())
                .containsExactly(1);
        assertThat(notes(paper)).containsExactly("January 2021 is missing.");
    }

    @Test
    void titleAndHeadingMayHoldFigures() {
        Paper paper = paper(
                "title: \"{{area}}: {{crime.thefts.value}} thefts\"\nscores: table\n",
                "- heading: \"Thefts {{crime.thefts.movement}}\"");
        assertThat(paper.about().title()).isEqualTo("Islington: 144 thefts");
        assertThat(section(paper).heading().words()).isEqualTo("Thefts rose");
    }

    @Test
    void tableOfScoresHasGroupsNumbersAndReasons() {
        DataTable table = table(
                paper("- content: [{ table: scores, columns: [number, title, value, earlier, arrow, rag, target] }]"));
        assertThat(headings(table))
                .containsExactly(
                        "No.",
                        "Indicator",
                        "12 months to December 2021",
                        "12 months to December 2020",
                        "Change",
                        "RAG",
                        "Target");
        assertThat(table.groups()).extracting(DataTable.Group::title).containsExactly("Property", "People");
        assertThat(rows(table))
                .containsExactly(
                        "1 | Thefts | 144 [1,2] | 120 [1,2,3] | \u25B2 +20.0% | Red | 130",
                        "2 | Fights | not available [4] | not available [4] | not available [4] | Not rated | not available [4]",
                        "3 | Soon | not available [5] | not available [5] | not available [5] | Not rated | not available [5]");
    }

    @Test
    void footnotesStandWhereverTheirFigureDoes() {
        Paper paper = paper("""
                - content:
                    - { table: areas, indicator: crime.thefts, areas: [own, E09000007], columns: [value, earlier] }
                    - { text: "Thefts: {{crime.thefts.value}}" }
                """);
        assertThat(rows(table(paper)))
                .containsExactly("Islington | 144 [1,2] | 120 [1,2,3]", "Camden | 180 [1] | 240 [1,3]");
        assertThat(((Block.Paragraph) section(paper).blocks().get(1)).text().notes())
                .containsExactly(1, 2);
        assertThat(notes(paper))
                .containsExactly("Thefts include bicycles.", "Islington only.", "There was a lockdown.");
    }

    @Test
    void footnoteOfThePaperIsInThatPaper() {
        Paper paper = paper(
                "title: P\nscores: table\nfootnotes: [{ text: Only here, indicator: crime.thefts }]\n",
                "- content: [{ text: \"{{crime.thefts.value}}\" }]");
        assertThat(notes(paper)).contains("Only here.");
    }

    @Test
    void severalAreasHaveColumnsOfTheirOwn() {
        DataTable table = table(
                paper(
                        "- content: [{ table: scores, rows: [crime.thefts], areas: [own, E09000007], columns: [title, value, percent-change] }]"));
        assertThat(headings(table))
                .containsExactly(
                        "Indicator",
                        "Islington: 12 months to December 2021",
                        "Camden: 12 months to December 2021",
                        "Islington: Change",
                        "Camden: Change");
        assertThat(rows(table)).containsExactly("Thefts | 144 [1,2] | 180 [1] | +20.0% | -25.0%");
    }

    @Test
    void periodOfEachFigureCanBeANote() {
        Paper paper = paper(
                "- content: [{ table: scores, rows: [crime.thefts], columns: [title, value], periods-as-notes: true }]");
        assertThat(notes(paper)).contains("12 months to December 2021.");
    }

    @Test
    void tableOfPeriodsHasTheChangesToTheLast() {
        DataTable table = table(
                paper("- content: [{ table: periods, rows: [crime.thefts], periods: [2020, 2021], changes: true }]"));
        assertThat(headings(table))
                .containsExactly(
                        "Indicator",
                        "Calendar year 2020",
                        "Calendar year 2021",
                        "Difference from calendar year 2020",
                        "Change from calendar year 2020");
        assertThat(rows(table)).containsExactly("Thefts | 120 [1,2,3] | 144 [1,2] | +24 | +20.0%");
    }

    @Test
    void tableOfMonthsHasARowForEach() {
        DataTable table =
                table(paper("- content: [{ table: months, indicator: crime.thefts, areas: [own, both], months: 2 }]"));
        assertThat(headings(table)).containsExactly("Period", "Islington", "The two boroughs");
        assertThat(rows(table))
                .containsExactly("November 2021 | 12 [1,2] | 27 [1]", "December 2021 | 12 [1,2] | 27 [1]");
    }

    @Test
    void breakdownHasTotalsOnlyWherePartsAreComplete() {
        Paper paper = paper("""
                - content: [{ table: breakdown, series: calls, down: { dimension: weekday, values: [mon, tue] }, across: { dimension: hour, values: [21, 22] } }]
                """);
        DataTable table = table(paper);
        assertThat(headings(table)).containsExactly("Weekday", "21", "22", "Total");
        List<String> rows = rows(table);
        assertThat(rows.get(0)).isEqualTo("mon | 3 | 4 [1] | 7");
        assertThat(rows.get(1)).startsWith("tue | 5 | not available").contains("not available [");
        assertThat(rows.get(2)).startsWith("Total | 8 | not available");
        assertThat(notes(paper)).contains("Calls at night.", "A part is missing, so there is no total.");
        assertThat(table.rows().map(row -> row.cells().get(1).shade())).containsExactly(1, 7, 0);
    }

    @Test
    void sectionIsRepeatedForRowsAndTablesReferToIt() {
        Paper paper = paper("""
                - heading: All
                  content: [{ table: scores, columns: [title, page] }]
                - { heading: "{{row.title}}", each: concerns, new-page: true, content: [{ text: "{{row.sentence}}" }, { chart: run }] }
                """);
        assertThat(paper.sections()).hasSize(2);
        Section thefts = paper.sections().get(1);
        assertThat(thefts.heading().words()).isEqualTo("Thefts");
        assertThat(thefts.startsPage()).isTrue();
        assertThat(thefts.blocks().get(1)).isInstanceOf(Block.Drawing.class);
        TableCell page = table(paper).rows().findFirst().orElseThrow().cells().get(1);
        assertThat(((TableCell.Text) page.value()).text().spans())
                .containsExactly(new RichText.Reference("Summary", thefts.id(), true));
    }

    @Test
    void chartsHaveTheirFiguresAsATable() {
        Paper paper = paper("""
                - content:
                    - { chart: lines, indicator: crime.thefts, areas: [own, E09000007], months: 3 }
                    - { chart: ranking, indicator: crime.thefts }
                    - { chart: rolling-12, indicator: crime.thefts, months: 2 }
                    - { chart: run, indicator: crime.fights }
                """);
        List<Block> blocks = section(paper).blocks();
        assertThat(rows(((Block.Drawing) blocks.get(0)).figures())).hasSize(3);
        assertThat(rows(((Block.Drawing) blocks.get(1)).figures()))
                .first()
                .asString()
                .startsWith("Camden | 180");
        assertThat(rows(((Block.Drawing) blocks.get(2)).figures()))
                .containsExactly("12 months to November 2021 | 142 [1,2,3]", "12 months to December 2021 | 144 [1,2]");
        assertThat(((Block.Paragraph) blocks.get(3)).text().words()).startsWith("There is no chart of Fights");
    }

    @Test
    void everySetHasAStandardPaper() {
        Catalogue catalogue = Documents.catalogue(
                Documents.text("areas.yaml", AREAS),
                Documents.text("crime.yaml", CRIME),
                Documents.text("board.yaml", BOARD));
        Paper paper =
                composed(catalogue, StandardPaper.of(catalogue.set("table").orElseThrow()));
        assertThat(paper.sections().stream().map(section -> section.heading().words()))
                .startsWith(
                        "Summary", "Of particular concern", "Good performance", "What has changed", "All indicators")
                .contains("Thefts");
        assertThat(Stream.of(text(paper))).containsExactly("0 green, 0 amber, 1 red and 2 not rated.");
    }

    @Test
    void samePaperIsEqual() {
        String sections = "- content: [{ table: scores }, { text: \"{{crime.thefts.sentence}}\" }]";
        assertThat(paper(sections)).isEqualTo(paper(sections));
    }
}
