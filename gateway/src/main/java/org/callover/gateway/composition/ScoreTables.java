package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.composition.chart.ScoreIcons;
import org.callover.gateway.composition.chart.Sparklines;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.DataTable.Where;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.paper.ColumnChoice;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables with a row for each score.
 *
 * @param pages the ids of the sections that are about one row alone, by row
 * @param listedFor the rules that put a score on a list of what has to be talked about
 * @param periodsAsNotes whether the period of each value is a note to it
 */
record ScoreTables(
        Cells cells,
        Map<KpiSet.Row, String> pages,
        Function<Score, List<ExceptionRule>> listedFor,
        boolean periodsAsNotes) {

    private static final String SUB_HEADING = "Section";
    private static final String UP = "\u25B2 ";
    private static final String DOWN = "\u25BC ";

    /** A row of a table: the scores of one row of the set, one for each area. */
    record Line(List<Score> scores) {

        Score first() {
            return scores.get(0);
        }
    }

    /**
     * The table of these lines.
     *
     * @param areas the names above the columns of each area; none if there is only one
     */
    DataTable of(
            String id,
            RichText caption,
            List<ColumnChoice> choices,
            List<Line> lines,
            List<String> areas,
            boolean isGrouped) {
        List<TableColumn> columns = choices.stream()
                .flatMap(choice -> columns(choice, lines, areas).stream())
                .toList();
        Map<Optional<String>, List<DataTable.Row>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Line line : lines) {
            number++;
            int at = number;
            String section = isGrouped ? line.first().row().section() : null;
            groups.computeIfAbsent(Optional.ofNullable(section), unseen -> new ArrayList<>())
                    .add(new DataTable.Row(
                            columns.stream()
                                    .map(column -> column.cell().of(line, at))
                                    .toList(),
                            false));
        }
        List<Column> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            Stream<TableCell> all = groups.values().stream()
                    .flatMap(List::stream)
                    .map(row -> row.cells().get(at));
            headings.add(forReaders(columns.get(i), all.toList()));
        }
        boolean hasTitles = groups.keySet().stream().anyMatch(Optional::isPresent);
        return new DataTable(
                id,
                caption,
                hasTitles ? SUB_HEADING : null,
                headings,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey().orElse(null), group.getValue()))
                        .toList());
    }

    /**
     * A column as readers need it. Forms to read leave out a period that stands above the values, and a column in which
     * nothing applies.
     */
    private static Column forReaders(TableColumn column, List<TableCell> all) {
        boolean isBare = !all.isEmpty()
                && all.stream()
                        .allMatch(cell -> cell.value() instanceof TableCell.Absent absent
                                && absent.marker() == TableCell.Marker.NOT_APPLICABLE);
        return isBare || column.isSaidAbove() ? column.heading().in(Where.DATA) : column.heading();
    }

    /** Makes the cell of a line. */
    private interface CellMaker {
        TableCell of(Line line, int number);
    }

    /**
     * A column with the cells in it.
     *
     * @param isSaidAbove whether the heading of another column says what all of its cells say
     */
    private record TableColumn(Column heading, CellMaker cell, boolean isSaidAbove) {

        TableColumn(Column heading, CellMaker cell) {
            this(heading, cell, false);
        }
    }

    private List<TableColumn> columns(ColumnChoice choice, List<Line> lines, List<String> areas) {
        PaperColumn column = choice.column();
        if (column == PaperColumn.NUMBER) {
            return List.of(new TableColumn(
                    Column.of(heading(choice, null), Kind.NUMBER),
                    (line, number) -> cells.of(Printed.Number.read(Integer.toString(number)))));
        }
        boolean isOfRow = column == PaperColumn.TITLE || column == PaperColumn.UNIT || column == PaperColumn.PAGE;
        if (areas.isEmpty() || isOfRow) {
            return columns(choice, lines, 0, null);
        }
        List<TableColumn> all = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            all.addAll(columns(choice, lines, i, areas.get(i)));
        }
        return all;
    }

    private List<TableColumn> columns(ColumnChoice choice, List<Line> lines, int at, @Nullable String area) {
        List<Score> scores = lines.stream().map(line -> line.scores().get(at)).toList();
        String heading = choice.heading() == null ? usual(choice.column(), scores, area) : heading(choice, area);
        return switch (choice.column()) {
            case PERIOD, EARLIER_PERIOD -> {
                ScoreFigure period = choice.column().figures().get(0);
                TableColumn plain = column(heading, Kind.TEXT, at, score -> figure(score, period), Where.EVERYWHERE);
                yield List.of(new TableColumn(
                        plain.heading(), plain.cell(), labels(scores, period).size() == 1));
            }
            case TITLE ->
                List.of(new TableColumn(
                        Column.naming(heading), (line, number) -> cells.of(line.first(), ScoreFigure.TITLE)));
            case AREA ->
                List.of(new TableColumn(
                        Column.naming(heading), (line, number) -> cells.of(line.first(), ScoreFigure.AREA)));
            case INTERVAL -> interval(heading, at);
            case PAGE -> List.of(column(heading, Kind.SIGN, at, this::page, Where.READING));
            case SPARKLINE -> List.of(column(heading, Kind.SIGN, at, Sparklines::cell, Where.READING));
            case VARIATION -> List.of(column(heading, Kind.SIGN, at, this::variation, Where.EVERYWHERE));
            case ASSURANCE -> List.of(column(heading, Kind.SIGN, at, this::assurance, Where.EVERYWHERE));
            case WHY -> List.of(column(heading, Kind.TEXT, at, this::why, Where.EVERYWHERE));
            case RAG -> List.of(column(heading, Kind.SIGN, at, ScoreTables::rating, Where.EVERYWHERE));
            case ARROW -> List.of(column(heading, Kind.NUMBER, at, this::arrow, Where.EVERYWHERE));
            default ->
                List.of(column(
                        heading,
                        kind(choice.column()),
                        at,
                        score -> figure(score, choice.column().figures().get(0)),
                        Where.EVERYWHERE));
        };
    }

    private static TableColumn column(String heading, Kind kind, int at, Function<Score, TableCell> cell, Where where) {
        return new TableColumn(
                Column.of(heading, kind).in(where),
                (line, number) -> cell.apply(line.scores().get(at)));
    }

    private static Kind kind(PaperColumn column) {
        return switch (column) {
            case VALUE,
                    EARLIER,
                    CHANGE,
                    PERCENT_CHANGE,
                    MULTIPLE,
                    TARGET,
                    RANK,
                    BENCHMARK,
                    BENCHMARK_CHANGE,
                    SECOND_BENCHMARK -> Kind.NUMBER;
            case SENTENCE -> Kind.SENTENCE;
            default -> Kind.TEXT;
        };
    }

    private static String heading(ColumnChoice choice, @Nullable String area) {
        String own = choice.heading() == null ? choice.column().heading() : choice.heading();
        return area == null ? own : area + ": " + own;
    }

    /** The usual heading: the period, if all values of the column have the same. */
    private static String usual(PaperColumn column, List<Score> scores, @Nullable String area) {
        ScoreFigure period =
                switch (column) {
                    case VALUE -> ScoreFigure.PERIOD;
                    case EARLIER -> ScoreFigure.COMPARISON_PERIOD;
                    default -> null;
                };
        List<String> labels = period == null ? List.of() : labels(scores, period);
        String own = labels.size() == 1 ? Words.capitalised(labels.get(0)) : column.heading();
        return area == null ? own : area + ": " + own;
    }

    private static List<String> labels(List<Score> scores, ScoreFigure period) {
        return scores.stream()
                .map(score -> new PrintedScore(score).of(period))
                .flatMap(label -> label instanceof Printed.Words words ? Stream.of(words.text()) : Stream.empty())
                .distinct()
                .toList();
    }

    private TableCell figure(Score score, ScoreFigure figure) {
        TableCell cell = cells.of(score, figure);
        return figure == ScoreFigure.VALUE && periodsAsNotes && score.period() != null
                ? cells.with(cell, List.of(score.window().label(score.period())))
                : cell;
    }

    private List<TableColumn> interval(String heading, int at) {
        return List.of(
                column(heading, Kind.TEXT, at, this::between, Where.READING),
                column(heading + ", from", Kind.NUMBER, at, score -> figure(score, ScoreFigure.LOWER), Where.DATA),
                column(heading + ", to", Kind.NUMBER, at, score -> figure(score, ScoreFigure.UPPER), Where.DATA));
    }

    private TableCell between(Score score) {
        PrintedScore printed = new PrintedScore(score);
        Printed lower = printed.of(ScoreFigure.LOWER);
        Printed upper = printed.of(ScoreFigure.UPPER);
        return lower instanceof Printed.Number && upper instanceof Printed.Number
                ? TableCell.of(lower.text() + " to " + upper.text())
                : cells.of(lower);
    }

    private static TableCell rating(Score score) {
        return TableCell.of(new TableCell.Rating(score.rag()));
    }

    private TableCell why(Score score) {
        String rules = listedFor.apply(score).stream().map(ExceptionRule::words).collect(Collectors.joining("; "));
        return rules.isEmpty()
                ? cells.of(new Printed.Missing(Printed.Cause.NOT_APPLICABLE, "no rule lists it"))
                : TableCell.of(Words.capitalised(rules));
    }

    private TableCell arrow(Score score) {
        TableCell cell = figure(score, ScoreFigure.PERCENT_CHANGE);
        if (!(cell.value() instanceof TableCell.Number number) || number.value().signum() == 0) {
            return cell;
        }
        String arrow = number.value().signum() > 0 ? UP : DOWN;
        return new TableCell(
                new TableCell.Number(
                        number.value(),
                        number.decimals(),
                        number.suffix(),
                        number.isSigned(),
                        arrow + number.printed()),
                cell.notes(),
                0);
    }

    private TableCell variation(Score score) {
        return ScoreIcons.variation(score).orElseGet(() -> cells.of(score, ScoreFigure.VARIATION));
    }

    private TableCell assurance(Score score) {
        return ScoreIcons.assurance(score).orElseGet(() -> cells.of(score, ScoreFigure.ASSURANCE));
    }

    private TableCell page(Score score) {
        String section = pages.get(score.row());
        return section == null
                ? cells.of(new Printed.Missing(Printed.Cause.NOT_APPLICABLE, "the paper has no page for it"))
                : TableCell.of(
                        new TableCell.Text(new RichText(List.of(new RichText.Reference("Summary", section, true)))));
    }
}
