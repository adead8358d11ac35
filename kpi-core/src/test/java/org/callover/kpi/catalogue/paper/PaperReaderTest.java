package org.callover.kpi.catalogue.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.FigureName;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.PaperSection;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.PaperWord;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of papers as they are written, and their faults. */
class PaperReaderTest {

    private static final IndicatorId ROBBERY = new IndicatorId("street.robbery");

    private static PaperTemplate paper() {
        CatalogueReading reading = Documents.read("areas.yaml", "street.yaml", "board.yaml", "paper.yaml");
        assertThat(reading.problems()).isEmpty();
        return reading.catalogue().papers().template("islington-paper").orElseThrow();
    }

    @Test
    void readsWhatThePaperIsAbout() {
        PaperTemplate paper = paper();
        assertThat(paper.set()).isEqualTo("islington-board");
        assertThat(paper.area()).isEqualTo(new AreaCode("E09000019"));
        assertThat(paper.period()).isEqualTo(Period.parse("2021-12"));
        assertThat(paper.publisher()).isEqualTo("Islington Council");
        assertThat(paper.title().parts())
                .containsExactly(
                        new TemplateText.Words("Crime in "),
                        new TemplateText.AboutPaper(PaperWord.AREA),
                        new TemplateText.Words(", "),
                        new TemplateText.AboutPaper(PaperWord.PERIOD));
        assertThat(paper.footnotes()).hasSize(3);
    }

    @Test
    void readsTheFiguresOfTexts() {
        assertThat(paper().sections().get(0).blocks()).hasSize(3);
        assertThat(paper().figures())
                .contains(
                        new FigureName(ROBBERY, ScoreFigure.PERCENT_CHANGE, null, null),
                        new FigureName(
                                ROBBERY, ScoreFigure.PERCENT_CHANGE, new AreaCode("inner"), Period.parse("2020-12")),
                        new FigureName(null, ScoreFigure.SENTENCE, null, null));
    }

    @Test
    void readsParagraphsAndPoints() {
        List<PaperBlock> blocks = paper().sections().get(0).blocks();
        assertThat(blocks.get(0)).isInstanceOf(PaperBlock.Paragraph.class);
        assertThat(((PaperBlock.Points) blocks.get(1)).points().get(1).parts())
                .containsExactly(
                        new TemplateText.AboutPaper(PaperWord.RED), new TemplateText.Words(" rows are red, of all"));
        assertThat(blocks.get(2)).isEqualTo(new PaperBlock.Sentences(RowChoice.of(RowChoice.Kind.CONCERNS)));
    }

    @Test
    void readsTablesAndCharts() {
        PaperSection rows = paper().sections().get(1);
        assertThat(rows.startsPage()).isTrue();
        PaperBlock.ScoreTable table = (PaperBlock.ScoreTable) rows.blocks().get(0);
        assertThat(table.columns())
                .extracting(choice -> choice.column() + " " + choice.heading())
                .containsExactly(
                        PaperColumn.NUMBER + " null", PaperColumn.TITLE + " null", PaperColumn.VALUE + " Offences");
        assertThat(table.areas()).hasSize(2);
        assertThat(table.rows().sections()).containsExactly("On the street");
        assertThat(((PaperBlock.BreakdownTable) rows.blocks().get(4)).across().values())
                .extracting(PaperBlock.DimensionValue::heading)
                .containsExactly("22", "23");
        assertThat(rows.sections().get(0).each()).isEqualTo(RowChoice.of(RowChoice.Kind.EXCEPTIONS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{street.robery.value}}                     | 8 | UNKNOWN_REFERENCE | unknown indicator 'street.robery'; did you mean 'street.robbery'?
            {{street.robbery.percentChanged}}           | 8 | UNKNOWN_REFERENCE | 'percentChanged' is not the figure of anything in a paper; did you mean 'percentChange'?
            {{street.robbery.value area=E09000091}}     | 8 | UNKNOWN_REFERENCE | unknown area 'E09000091'
            {{street.robbery.value period=2021-13}}     | 8 | BAD_VALUE         | '2021-13'
            {{street.robbery.value month=2021-12}}      | 8 | BAD_VALUE         | 'month=2021-12' is not known after a figure
            {{reds}}                                    | 8 | UNKNOWN_REFERENCE | did you mean 'red'?
            {{row.value}}                               | 8 | BAD_VALUE         | 'row' is the row of a section with 'each'
            {{street.robbery.value                      | 8 | BAD_VALUE         | has no '}}' after it
            """)
    void namesThatAreWrongAreFaultsWithTheirLine(String name, int line, String code, String message) {
        String yaml = """
                kpi: 1
                paper: p
                title: P
                scores: street
                sections:
                  - content:
                      - text: |
                          Robbery %s.
                """.formatted(name);
        assertThat(Documents.problems(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { table: scores, columns: [colour] }            | 'colour' is not one of the values
            { table: score }                                | 'score' is not one of the values of 'table'
            { table: scores, rows: everything }             | 'everything' is not one of the values of 'rows'
            { chart: run }                                  | missing key 'indicator' in a chart
            { chart: pie, indicator: street.robbery }       | 'pie' is not one of the values of 'chart'
            { table: areas, indicator: street.robbery }     | a table of areas has either 'areas' or 'members'
            { chart: lines, indicator: street.robbery, areas: [own, own, own, own, own, own, own, own, own] } | a chart shows at most 8 areas, and these are 9
            { text: a, chart: run }                         | has one of text, sentences, table and chart
            { table: months, indicator: street.robbery, areas: [own], months: 0 } | write a whole number from 1 to 600
            { table: scores, columns: [] }                  | 'columns' is an empty list; write at least one entry
            { table: scores, rows: [] }                     | 'rows' is an empty list
            { table: scores, sections: [] }                 | 'sections' is an empty list
            { table: scores, areas: [] }                    | 'areas' is an empty list
            { sentences: [] }                               | 'sentences' is an empty list
            { table: periods, periods: [] }                 | 'periods' is an empty list
            { table: months, indicator: street.robbery, areas: [], months: 12 } | 'areas' is an empty list
            { table: areas, indicator: street.robbery, areas: [] } | 'areas' is an empty list
            { chart: lines, indicator: street.robbery, areas: [] } | 'areas' is an empty list
            { table: breakdown, series: robbery, down: { dimension: d, values: [a] }, across: { dimension: d, values: [a] } } | 'down' and 'across' are the same dimension, 'd'; write two
            { table: breakdown, series: robbery, down: { dimension: d, values: [a, b, a] }, across: { dimension: h, values: [a] } } | a value is given twice
            { table: breakdown, series: robbery, down: { dimension: d, values: [] }, across: { dimension: h, values: [a] } } | 'values' is an empty list
            """)
    void blocksThatAreWrongAreFaults(String block, String message) {
        assertThat(Documents.faults(
                        "kpi: 1\npaper: p\ntitle: P\nscores: street\nsections: [{ content: [" + block + "] }]"))
                .anySatisfy(fault -> assertThat(fault).contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { table: breakdown, series: robbery, down: { dimension: d, values: [%s] }, across: { dimension: h, values: [a] } } | 5001 | a table shows at most 5,000 figures, and these are 5001 by 1
            { table: breakdown, series: robbery, down: { dimension: d, values: [a] }, across: { dimension: h, values: [%s] } } | 61 | a table shows at most 60 columns of figures, and these are 61
            { table: periods, periods: [%s] }                                  | 61 | at most 60 columns
            { table: scores, areas: [%s] }                                     | 61 | at most 60 columns
            { table: months, indicator: street.robbery, areas: [%s], months: 2 } | 61 | at most 60 columns
            """)
    void tablesThatNobodyCanReadAreFaults(String block, String count, String message) {
        String one = block.contains("periods") ? "2021-12" : block.contains("areas") ? "own" : "v";
        String many = IntStream.range(0, Integer.parseInt(count))
                .mapToObj(number -> one.equals("v") ? one + number : one)
                .collect(Collectors.joining(", "));
        assertThat(Documents.faults("kpi: 1\npaper: p\ntitle: P\nscores: street\nsections: [{ content: ["
                        + block.formatted(many) + "] }]"))
                .anySatisfy(fault -> assertThat(fault).contains(message));
    }

    @Test
    void footnoteWithoutSubjectIsAFault() {
        assertThat(Documents.faults(
                        "kpi: 1\npaper: p\ntitle: P\nscores: street\nsections: []\nfootnotes: [{ text: Alone }]"))
                .singleElement()
                .asString()
                .contains("a footnote says what it is about");
    }

    @Test
    void unknownSetIsAFault() {
        assertThat(Documents.faults("kpi: 1\npaper: p\ntitle: P\nscores: streat\nsections: []"))
                .singleElement()
                .asString()
                .contains("unknown KPI set 'streat'; did you mean 'street'?");
    }
}
