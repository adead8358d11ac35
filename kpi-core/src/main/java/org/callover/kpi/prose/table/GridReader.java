package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.prose.source.ProseTable;

/** Finds the headings and labels of a table. */
final class GridReader {

    private static final int LABELS_OF_LIST = 2;

    /** A list of more cells than this is not made a table of its two labels. */
    private static final int MOST_CROSSED = 20_000;

    /** The most cells of a table, with those that are added to make it even; further columns are left out. */
    private static final int MOST_CELLS = 400_000;

    private final List<List<GridCell>> rows;
    private final int width;
    private final boolean isGuessed;

    /** The columns, those with labels first if a reader says which these are. */
    private final List<Integer> order;

    private int header;
    private int labelled;

    /**
     * A table as it was read.
     *
     * @param columns which columns of the text those of the grid are, from 1; none if it is a list, which has other ones
     * @param labels which columns of the text are labels, from 1
     * @param headings the words above all columns of the text
     * @param header how many of the first rows are headings
     */
    record Read(ProseGrid grid, List<Integer> columns, List<Integer> labels, List<String> headings, int header) {

        Read {
            columns = List.copyOf(columns);
            labels = List.copyOf(labels);
            headings = List.copyOf(headings);
        }
    }

    private GridReader(ProseTable table, List<Integer> labels) {
        isGuessed = table.isGuessed();
        int widest =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        width = Math.min(
                widest, Math.max(1, MOST_CELLS / Math.max(1, table.rows().size())));
        order = Stream.concat(
                        labels.stream(), IntStream.range(0, width).boxed().filter(column -> !labels.contains(column)))
                .toList();
        rows = table.rows().stream()
                .map(row -> ordered(padded(
                        row.cells().stream().limit(width).map(GridCell::of).toList())))
                .toList();
    }

    private List<GridCell> ordered(List<GridCell> cells) {
        return order.stream().map(cells::get).toList();
    }

    /** The table; all of its cells are there, also if it has no headings. */
    static Read read(ProseTable table) {
        GridReader reader = new GridReader(table, List.of());
        reader.findHeader();
        reader.findLabels();
        boolean isList = reader.isList();
        return reader.read(isList ? reader.crossed() : reader.grid(), isList);
    }

    /**
     * The table with the labels that a reader says it has.
     *
     * @param labels the columns of the labels, from 0
     */
    static Read read(ProseTable table, List<Integer> labels) {
        GridReader reader = new GridReader(table, labels);
        reader.findHeader();
        reader.labelled = labels.size();
        return reader.read(reader.grid(), false);
    }

    private Read read(ProseGrid grid, boolean isList) {
        List<Integer> numbers = order.stream().map(column -> column + 1).toList();
        List<String> headings = IntStream.range(0, width)
                .mapToObj(column -> heading(order.indexOf(column)))
                .toList();
        return new Read(
                grid,
                isList ? List.of() : numbers.subList(labelled, width),
                numbers.subList(0, labelled),
                headings,
                header);
    }

    private List<GridCell> padded(List<GridCell> cells) {
        List<GridCell> padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add(GridCell.EMPTY);
        }
        return padded;
    }

    /** Headings are the first rows: those without a number, or with years, hours or other labels only. */
    private void findHeader() {
        while (header < rows.size() && isHeader(rows.get(header), header == 0)) {
            header++;
        }
    }

    private static boolean isHeader(List<GridCell> row, boolean isFirst) {
        List<GridCell> after = row.subList(Math.min(1, row.size()), row.size());
        boolean hasWords =
                after.stream().anyMatch(cell -> cell.figure() == null && !cell.isBlank() && !hasFigures(cell));
        boolean hasNumbers = after.stream().anyMatch(cell -> cell.figure() != null || hasFigures(cell));
        boolean ofYears = after.stream().filter(cell -> !cell.isBlank()).allMatch(GridCell::isLikeYear)
                && after.stream().anyMatch(GridCell::isLikeYear);
        boolean isTitle = after.stream().allMatch(GridCell::isBlank) && !row.isEmpty() && isFirst;
        boolean isUnplaced = after.stream().anyMatch(cell -> cell.text().equals(ProseTable.UNPLACED));
        return isTitle || ofYears || hasWords && !isUnplaced && (!hasNumbers || isFirst && !isMostlyFigures(after));
    }

    private static boolean isMostlyFigures(List<GridCell> cells) {
        boolean hasDecimals = cells.stream()
                .anyMatch(cell ->
                        cell.figure() != null && (!cell.isCount() || cell.text().contains(",")));
        return hasDecimals;
    }

    private static boolean hasFigures(GridCell cell) {
        return cell.sentences().stream().flatMap(List::stream).anyMatch(token -> token.isNumber());
    }

    /** Labels are the first columns: those in which most cells are words or times. */
    private void findLabels() {
        int body = rows.size() - header;
        while (labelled < width - 1 && body > 0 && isOfLabels(labelled)) {
            labelled++;
        }
        labelled = Math.max(labelled, Math.min(1, width - 1));
    }

    private boolean isOfLabels(int column) {
        boolean isNumbering = isNumbering(column);
        boolean hasFigures = !isNumbering && body(column).anyMatch(cell -> cell.figure() != null);
        long words = body(column)
                .filter(cell -> cell.figure() == null && !cell.isBlank() && !hasFigures(cell))
                .count();
        boolean isEmpty = body(column).allMatch(GridCell::isBlank);
        return !isEmpty
                && (isNumbering || !hasFigures && words * 2 > rows.size() - header)
                && (column == 0 || isNumbering(0) || !isOfPhrases(column));
    }

    /** Whether a further column has free text, which is no label. */
    private boolean isOfPhrases(int column) {
        return body(column).anyMatch(cell -> cell.text().length() > 60);
    }

    /** Whether a first column only numbers the rows, or has years. */
    private boolean isNumbering(int column) {
        if (column != 0 || width < 3) {
            return false;
        }
        boolean ofYears = body(0).filter(cell -> !cell.isBlank()).allMatch(GridCell::isLikeYear);
        boolean nextOfWords =
                body(1).filter(cell -> cell.figure() == null && !cell.isBlank()).count() * 2 > rows.size() - header;
        return ofYears || nextOfWords && body(0).allMatch(cell -> cell.isCount() || cell.isBlank());
    }

    private Stream<GridCell> body(int column) {
        return rows.subList(header, rows.size()).stream().map(row -> row.get(column));
    }

    private boolean isList() {
        return labelled == LABELS_OF_LIST && width == LABELS_OF_LIST + 1 && rows.size() - header <= MOST_CROSSED;
    }

    private ProseGrid crossed() {
        List<List<GridCell>> body = rows.subList(header, rows.size());
        return ProseGrid.crossed(
                heading(LABELS_OF_LIST),
                body.stream().map(row -> row.get(0).text().strip()).toList(),
                body.stream().map(row -> row.get(1).text().strip()).toList(),
                body.stream().map(row -> row.get(LABELS_OF_LIST)).toList());
    }

    private ProseGrid grid() {
        List<String> headings =
                IntStream.range(labelled, width).mapToObj(this::heading).toList();
        List<List<GridCell>> body = rows.subList(header, rows.size());
        return new ProseGrid(
                labelled == 0 ? "" : heading(labelled - 1),
                headings,
                body.stream().map(this::label).toList(),
                body.stream().map(row -> row.subList(labelled, width)).toList(),
                isGuessed);
    }

    /** The texts above a column. A heading over several columns stands over the first. */
    private String heading(int column) {
        return IntStream.range(0, header)
                .mapToObj(row -> over(row, column))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String over(int row, int column) {
        boolean isLast = row == header - 1;
        int from = column;
        while (!isLast && from > 1 && rows.get(row).get(from).text().isBlank()) {
            from--;
        }
        return rows.get(row).get(from).text().strip();
    }

    private String label(List<GridCell> row) {
        return row.subList(0, labelled).stream()
                .filter(cell -> cell.figure() == null || cell.isLikeYear())
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
