package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.composition.ScoreTables.Line;
import org.callover.gateway.composition.chart.AreaCharts;
import org.callover.gateway.composition.chart.RunCharts;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.RichText;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.ColumnChoice;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.RankedMember;
import org.callover.kpi.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Makes what stands under the headings of a paper. */
final class Blocks {

    private static final int YEAR = 12;

    private final Snapshot now;
    private final PaperQuestion asked;
    private final PaperScores scores;
    private final Cells cells;
    private final Texts texts;
    private final OtherTables tables;
    private final Map<KpiSet.Row, String> pages;
    private int made;

    /** @param pages the ids of the sections that are about one row alone, by row */
    Blocks(Snapshot now, PaperQuestion asked, PaperScores scores, Cells cells, Map<KpiSet.Row, String> pages) {
        this.now = now;
        this.asked = asked;
        this.scores = scores;
        this.cells = cells;
        this.texts = new Texts(asked, scores, cells);
        this.tables = new OtherTables(asked, scores, cells);
        this.pages = pages;
    }

    /** The texts of the same paper. */
    Texts texts() {
        return texts;
    }

    /**
     * The blocks for one of the template; none if it has nothing to show.
     *
     * @param row the row of the section; absent outside a section that is repeated for rows
     */
    Stream<Block> of(PaperBlock block, KpiSet.@Nullable Row row) {
        if (block instanceof PaperBlock.Paragraph paragraph) {
            return Stream.of(new Block.Paragraph(texts.of(paragraph.text(), row)));
        }
        if (block instanceof PaperBlock.Points points) {
            return Stream.of(new Block.Bullets(
                    points.points().stream().map(point -> texts.of(point, row)).toList()));
        }
        if (block instanceof PaperBlock.Sentences sentences) {
            return Stream.of(sentences(sentences));
        }
        if (block instanceof PaperBlock.Chart chart) {
            return Stream.of(chart(chart, row));
        }
        return table(block, row);
    }

    private Block sentences(PaperBlock.Sentences sentences) {
        List<RichText> points = scores.chosen(sentences.rows())
                .map(score -> RichText.of(score.sentence()).noted(notes(score)))
                .toList();
        return points.isEmpty() ? new Block.Paragraph(RichText.of("None.")) : new Block.Bullets(points);
    }

    private List<Integer> notes(Score score) {
        return cells.notes().numbers(cells.footnotes().ofValue(score));
    }

    private Stream<Block> table(PaperBlock block, KpiSet.@Nullable Row row) {
        String id = nextId();
        if (block instanceof PaperBlock.ScoreTable table) {
            return scoreTable(table, id, row);
        }
        if (block instanceof PaperBlock.PeriodTable table) {
            return Stream.of(tables.periods(id, caption(table, asked.set().title(), row), table));
        }
        if (block instanceof PaperBlock.MonthTable table) {
            return Stream.of(tables.months(id, caption(table, title(table.indicator()), row), table));
        }
        if (block instanceof PaperBlock.AreaTable table) {
            return Stream.of(areaTable(table, id, row));
        }
        PaperBlock.BreakdownTable table = (PaperBlock.BreakdownTable) block;
        RichText caption = caption(table, table.series().value(), row);
        return Stream.of(new BreakdownTables(now, asked, cells).of(id, caption, table));
    }

    private String nextId() {
        made++;
        return "table-" + made;
    }

    private String title(IndicatorId id) {
        return scores.row(id).title();
    }

    /** The caption of the template, or what is shown with area and period. */
    private RichText caption(PaperBlock.Captioned block, String what, KpiSet.@Nullable Row row) {
        TemplateText own = block.caption();
        return own == null
                ? RichText.of("%s: %s, %s"
                        .formatted(what, scores.place(), asked.period().label()))
                : texts.of(own, row);
    }

    private Stream<Block> scoreTable(PaperBlock.ScoreTable table, String id, KpiSet.@Nullable Row row) {
        List<AreaCode> areas = tables.areas(table.areas());
        boolean hasRowPerArea = has(PaperColumn.AREA, table.columns());
        List<Line> lines = hasRowPerArea
                ? scores.chosen(table.rows())
                        .filter(score -> areas.contains(score.area().code())
                                || score.row().area() != null)
                        .map(score -> new Line(List.of(score)))
                        .toList()
                : scores.rows(table.rows()).stream()
                        .map(each -> new Line(areas.stream()
                                .map(area -> scores.of(each, area, asked.period()))
                                .toList()))
                        .toList();
        List<String> names = hasRowPerArea || areas.size() == 1
                ? List.of()
                : areas.stream().map(scores::name).toList();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        RichText caption = caption(table, asked.set().title(), row);
        return Stream.of(
                scoreTables(table.periodsAsNotes()).of(id, caption, table.columns(), lines, names, table.isGrouped()));
    }

    private static boolean has(PaperColumn column, List<ColumnChoice> columns) {
        return columns.stream().anyMatch(choice -> choice.column() == column);
    }

    private ScoreTables scoreTables(boolean periodsAsNotes) {
        return new ScoreTables(new ScoreCells(cells, pages, scores::listedFor, periodsAsNotes));
    }

    private Block areaTable(PaperBlock.AreaTable table, String id, KpiSet.@Nullable Row row) {
        List<AreaCode> areas = table.members() == null ? tables.areas(table.areas()) : scores.members(table.members());
        KpiSet.Row of = scores.row(table.indicator());
        List<Line> lines = areas.stream()
                .map(area -> new Line(List.of(scores.of(of, area, asked.period()))))
                .toList();
        boolean hasArea = has(PaperColumn.AREA, table.columns());
        List<ColumnChoice> columns = new ArrayList<>(table.columns());
        columns.removeIf(choice -> choice.column() == PaperColumn.TITLE);
        if (!hasArea) {
            columns.add(0, ColumnChoice.of(PaperColumn.AREA));
        }
        return scoreTables(false).of(id, caption(table, of.title(), row), columns, lines, List.of(), false);
    }

    private Block chart(PaperBlock.Chart chart, KpiSet.@Nullable Row row) {
        String id = nextId();
        KpiSet.Row of = chart.indicator() == null
                ? Objects.requireNonNull(row, "only a section of a row has its chart")
                : scores.row(chart.indicator());
        RichText caption = caption(chart, of.title(), row);
        Score score = scores.of(of);
        return switch (chart.kind()) {
            case RUN -> RunCharts.of(score, chart.months(), id, caption).orElseGet(() -> noChart(score));
            case LINES -> lines(chart, of, Window.MONTH, id, caption);
            case ROLLING -> lines(chart, of, Window.rolling(YEAR), id, caption);
            case RANKING -> ranking(score, id, caption);
        };
    }

    private static Block noChart(Score score) {
        return new Block.Paragraph(RichText.of("There is no chart of %s, because there are too few figures."
                .formatted(score.row().title())));
    }

    private Block lines(PaperBlock.Chart chart, KpiSet.Row row, Window window, String id, RichText caption) {
        List<AreaCode> areas = tables.areas(chart.areas());
        Period months = Period.endingWith(asked.period().last(), chart.months());
        List<Score> all = tables.months(row, areas, chart.months(), window).toList();
        Set<Period> held = all.stream()
                .filter(score -> !isMissing(score))
                .map(Score::period)
                .collect(Collectors.toSet());
        if (held.isEmpty()) {
            return noChart(scores.of(row));
        }
        return new Block.Drawing(
                AreaCharts.lines(all, months, asked.area(), caption.words(), id),
                // Months without a figure in any area would each have a note that says so.
                tables.months(id, caption, areas, all.stream().filter(score -> held.contains(score.period())), window));
    }

    private static boolean isMissing(Score score) {
        return new PrintedScore(score).of(ScoreFigure.VALUE) instanceof Printed.Missing missing
                && missing.cause() == Printed.Cause.NOT_AVAILABLE;
    }

    private Block ranking(Score own, String id, RichText caption) {
        Standing standing = own.result() instanceof Scored scored ? scored.standing() : null;
        if (standing == null) {
            return noChart(own);
        }
        List<Score> all = ranked(own, standing).stream()
                .map(area -> scores.of(own.row(), area, asked.period()))
                .toList();
        List<ColumnChoice> columns = Stream.of(
                        PaperColumn.AREA, PaperColumn.VALUE, PaperColumn.INTERVAL, PaperColumn.RANK)
                .map(ColumnChoice::of)
                .toList();
        List<Line> lines = all.stream().map(score -> new Line(List.of(score))).toList();
        return new Block.Drawing(
                AreaCharts.bars(all, own, caption.words(), id),
                scoreTables(false).of(id, caption, columns, lines, List.of(), false));
    }

    /** The members of the group, those with a rank first. */
    private List<AreaCode> ranked(Score own, Standing standing) {
        Stream<AreaCode> ranked = ((Scored) own.result())
                .ranked(standing, own.area().code()).stream()
                        .map(RankedMember::area)
                        .map(Area::code);
        return Stream.concat(ranked, scores.members(standing.group().code()).stream())
                .distinct()
                .toList();
    }
}
