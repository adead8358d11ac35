package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.paper.ColumnChoice;
import org.callover.kpi.paper.PaperArea;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.PaperSection;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.PaperWord;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.paper.StandardPaper;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.summary.Summary;

/** The papers that scorecards and call-overs are: each has a template of its own, made for the request. */
public final class ScorePapers {

    private ScorePapers() {}

    /** A scorecard: the ratings counted, every score in a table, and in one area each in words. */
    public static PaperQuestion scorecard(ScoreRequest request) {
        List<PaperSection> sections = new ArrayList<>(List.of(
                section("Ratings", counts(request.set())), section("Scores", table(RowChoice.ALL, request, usual()))));
        if (request.areas().size() == 1) {
            sections.add(section("In words", new PaperBlock.Sentences(RowChoice.ALL)));
        }
        return question("scores", request, Summary.before(request.period()), sections);
    }

    /** A call-over: the ratings counted, the lists of what has to be talked about, and every score in a table. */
    public static PaperQuestion summary(ScoreRequest request, Period since) {
        return question(
                "summary",
                request,
                since,
                List.of(
                        section("Ratings", counts(request.set())),
                        list("Of particular concern", RowChoice.Kind.CONCERNS, request),
                        list("Performing well", RowChoice.Kind.SUCCESSES, request),
                        list("Changed since " + since.label(), RowChoice.Kind.CHANGED, request),
                        section("All scores", table(RowChoice.ALL, request, usual()))));
    }

    private static PaperQuestion question(
            String what, ScoreRequest request, Period since, List<PaperSection> sections) {
        KpiSet set = request.set();
        return new PaperQuestion(
                new PaperTemplate(
                        set.id() + " " + what,
                        TemplateText.of(set.title()),
                        set.id(),
                        set.area(),
                        null,
                        null,
                        sections,
                        List.of()),
                request,
                since);
    }

    private static PaperSection section(String heading, PaperBlock... blocks) {
        return new PaperSection(TemplateText.of(heading), false, null, List.of(blocks), List.of());
    }

    private static PaperBlock[] counts(KpiSet set) {
        PaperBlock counts = new PaperBlock.Paragraph(new TemplateText(List.of(
                word(PaperWord.GREEN),
                words(" green, "),
                word(PaperWord.AMBER),
                words(" amber, "),
                word(PaperWord.RED),
                words(" red and "),
                word(PaperWord.NOT_RATED),
                words(" not rated; "),
                word(PaperWord.UNSCORED),
                words(" without a figure."))));
        return Stream.of(
                        Stream.of(counts),
                        Stream.ofNullable(set.rollUp())
                                .map(rule ->
                                        new PaperBlock.Paragraph(new TemplateText(List.of(word(PaperWord.STATUS))))),
                        Stream.ofNullable(set.note()).map(note -> new PaperBlock.Paragraph(TemplateText.of(note))))
                .flatMap(blocks -> blocks)
                .toArray(PaperBlock[]::new);
    }

    private static PaperSection list(String heading, RowChoice.Kind kind, ScoreRequest request) {
        RowChoice rows = RowChoice.of(kind);
        return section(heading, new PaperBlock.Sentences(rows), table(rows, request, reasons()));
    }

    /** A table with a row for each score; areas are told apart by a column if there are several. */
    private static PaperBlock table(RowChoice rows, ScoreRequest request, List<ColumnChoice> columns) {
        List<ColumnChoice> all = new ArrayList<>(columns);
        if (request.areas().size() > 1) {
            all.add(1, ColumnChoice.of(PaperColumn.AREA));
        }
        boolean hasSections = request.set().rows().stream().anyMatch(row -> row.section() != null);
        List<PaperArea> areas = request.areas().stream().map(PaperArea::new).toList();
        return new PaperBlock.ScoreTable(
                null, rows, areas, all, hasSections && rows.kind() == RowChoice.Kind.ALL, false);
    }

    private static List<ColumnChoice> usual() {
        return StandardPaper.columns();
    }

    private static List<ColumnChoice> reasons() {
        return Stream.of(
                        PaperColumn.TITLE,
                        PaperColumn.WHY,
                        PaperColumn.VALUE,
                        PaperColumn.UNIT,
                        PaperColumn.PERIOD,
                        PaperColumn.CHANGE,
                        PaperColumn.PERCENT_CHANGE,
                        PaperColumn.RAG)
                .map(ColumnChoice::of)
                .toList();
    }

    private static TemplateText.Part word(PaperWord word) {
        return new TemplateText.AboutPaper(word);
    }

    private static TemplateText.Part words(String words) {
        return new TemplateText.Words(words);
    }
}
