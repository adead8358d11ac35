package org.callover.kpi.paper;

import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.indicator.KpiSet;

/** The paper that every set and board has without anybody writing a template. */
public final class StandardPaper {

    private static final int CHART_MONTHS = 60;

    private StandardPaper() {}

    /** The template of a set: what to talk about, all rows in one table, and a page for each exception. */
    public static PaperTemplate of(KpiSet set) {
        boolean hasSections = set.rows().stream().anyMatch(row -> row.section() != null);
        PaperBlock table = new PaperBlock.ScoreTable(null, RowChoice.ALL, List.of(), columns(), hasSections, false);
        return new PaperTemplate(
                set.id(),
                new TemplateText(List.of(words(set.title()))),
                set.id(),
                set.area(),
                null,
                null,
                List.of(
                        section("Summary", new PaperBlock.Paragraph(counts())),
                        section("Of particular concern", sentences(RowChoice.Kind.CONCERNS)),
                        section("Good performance", sentences(RowChoice.Kind.SUCCESSES)),
                        section("What has changed", sentences(RowChoice.Kind.CHANGED)),
                        section("All indicators", table),
                        exceptions()),
                List.of());
    }

    private static TemplateText counts() {
        return new TemplateText(List.of(
                word(PaperWord.GREEN),
                words(" green, "),
                word(PaperWord.AMBER),
                words(" amber, "),
                word(PaperWord.RED),
                words(" red and "),
                word(PaperWord.NOT_RATED),
                words(" not rated.")));
    }

    /** A page for each exception. */
    private static PaperSection exceptions() {
        return new PaperSection(
                ofRow(ScoreFigure.TITLE),
                true,
                RowChoice.of(RowChoice.Kind.EXCEPTIONS),
                List.of(
                        new PaperBlock.Paragraph(ofRow(ScoreFigure.SENTENCE)),
                        new PaperBlock.Chart(null, PaperBlock.ChartKind.RUN, null, List.of(), CHART_MONTHS)),
                List.of());
    }

    private static TemplateText ofRow(ScoreFigure figure) {
        return new TemplateText(List.of(new TemplateText.Named(new FigureName(null, figure, null, null))));
    }

    /** The columns of a table of scores, unless a template names others. */
    public static List<ColumnChoice> columns() {
        return Stream.of(
                        PaperColumn.TITLE,
                        PaperColumn.VALUE,
                        PaperColumn.UNIT,
                        PaperColumn.PERIOD,
                        PaperColumn.EARLIER,
                        PaperColumn.CHANGE,
                        PaperColumn.PERCENT_CHANGE,
                        PaperColumn.SIGNIFICANCE,
                        PaperColumn.INTERVAL,
                        PaperColumn.TARGET,
                        PaperColumn.RAG,
                        PaperColumn.RANK_IN_WORDS,
                        PaperColumn.VARIATION,
                        PaperColumn.ASSURANCE)
                .map(ColumnChoice::of)
                .toList();
    }

    private static PaperSection section(String heading, PaperBlock block) {
        return new PaperSection(TemplateText.of(heading), false, null, List.of(block), List.of());
    }

    private static PaperBlock sentences(RowChoice.Kind kind) {
        return new PaperBlock.Sentences(RowChoice.of(kind));
    }

    private static TemplateText.Part word(PaperWord word) {
        return new TemplateText.AboutPaper(word);
    }

    private static TemplateText.Part words(String words) {
        return new TemplateText.Words(words);
    }
}
