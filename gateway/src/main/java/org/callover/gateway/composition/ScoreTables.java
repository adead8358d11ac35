package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.composition.chart.Sparklines;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.DataTable.Where;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.kpi.paper.ColumnChoice;
import org.callover.kpi.paper.PaperColumn;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes tables with a row for each score. */
record ScoreTables(ScoreCells cells) {

    private static final String SUB_HEADING = "Section";

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
        Map<Optional<String>, List<DataTable.Row>> groups = groups(lines, columns, isGrouped);
        boolean hasTitles = groups.keySet().stream().anyMatch(Optional::isPresent);
        return new DataTable(
                id,
                caption,
                hasTitles ? SUB_HEADING : null,
                headings(columns, groups.values().stream().flatMap(List::stream).toList()),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey().orElse(null), group.getValue()))
                        .toList());
    }

    private static Map<Optional<String>, List<DataTable.Row>> groups(
            List<Line> lines, List<TableColumn> columns, boolean isGrouped) {
        Map<Optional<String>, List<DataTable.Row>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Line line : lines) {
            number++;
            int at = number;
            String section = isGrouped ? line.first().row().section() : null;
            List<TableCell> cells =
                    columns.stream().map(column -> column.cell().of(line, at)).toList();
            groups.computeIfAbsent(Optional.ofNullable(section), unseen -> new ArrayList<>())
                    .add(new DataTable.Row(cells, false));
        }
        return groups;
    }

    private static List<Column> headings(List<TableColumn> columns, List<DataTable.Row> rows) {
        List<Column> headings = new ArrayList<>();
        for (TableColumn column : columns) {
            int at = headings.size();
            headings.add(forReaders(
                    column, rows.stream().map(row -> row.cells().get(at)).toList()));
        }
        return headings;
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
                    Column.of(heading(choice, null), Kind.NUMBER), (line, number) -> cells.number(number)));
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
            case PERIOD, EARLIER_PERIOD -> List.of(period(choice.column(), heading, at, scores));
            case TITLE -> List.of(naming(heading, ScoreFigure.TITLE));
            case AREA -> List.of(naming(heading, ScoreFigure.AREA));
            case INTERVAL -> interval(heading, at);
            case PAGE, SPARKLINE, VARIATION, ASSURANCE, RAG -> List.of(sign(choice.column(), heading, at));
            case WHY -> List.of(column(heading, Kind.TEXT, at, cells::why, Where.EVERYWHERE));
            case ARROW -> List.of(column(heading, Kind.NUMBER, at, cells::arrow, Where.EVERYWHERE));
            default -> {
                ScoreFigure figure = choice.column().figures().get(0);
                Kind kind = kind(choice.column());
                yield List.of(column(heading, kind, at, score -> cells.figure(score, figure), Where.EVERYWHERE));
            }
        };
    }

    private TableColumn period(PaperColumn column, String heading, int at, List<Score> scores) {
        ScoreFigure period = column.figures().get(0);
        TableColumn plain = column(heading, Kind.TEXT, at, score -> cells.figure(score, period), Where.EVERYWHERE);
        return new TableColumn(
                plain.heading(), plain.cell(), labels(scores, period).size() == 1);
    }

    private TableColumn naming(String heading, ScoreFigure figure) {
        return new TableColumn(Column.naming(heading), (line, number) -> cells.name(line.first(), figure));
    }

    private TableColumn sign(PaperColumn column, String heading, int at) {
        return switch (column) {
            case PAGE -> column(heading, Kind.SIGN, at, cells::page, Where.READING);
            case SPARKLINE -> column(heading, Kind.SIGN, at, Sparklines::cell, Where.READING);
            case VARIATION -> column(heading, Kind.SIGN, at, cells::variation, Where.EVERYWHERE);
            case ASSURANCE -> column(heading, Kind.SIGN, at, cells::assurance, Where.EVERYWHERE);
            default -> column(heading, Kind.SIGN, at, ScoreCells::rating, Where.EVERYWHERE);
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

    private List<TableColumn> interval(String heading, int at) {
        return List.of(
                column(heading, Kind.TEXT, at, cells::between, Where.READING),
                column(
                        heading + ", from",
                        Kind.NUMBER,
                        at,
                        score -> cells.figure(score, ScoreFigure.LOWER),
                        Where.DATA),
                column(heading + ", to", Kind.NUMBER, at, score -> cells.figure(score, ScoreFigure.UPPER), Where.DATA));
    }
}
