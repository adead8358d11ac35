package org.callover.gateway.prose;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;

/** The table of a check of prose: a row for each number, then a row for each word. */
final class ProseCheckTable {

    private ProseCheckTable() {}

    /** A row. */
    record Row(String kind, CheckedPiece piece) {}

    static Stream<Row> rows(ProseAnswer answer) {
        return Stream.concat(
                answer.figures().stream().map(piece -> new Row("FIGURE", piece)),
                answer.words().stream().map(piece -> new Row("WORD", piece)));
    }

    static Table<Row> columns() {
        return new Table<>(Stream.concat(where().stream(), found().stream()).toList());
    }

    private static List<Table.Column<Row>> where() {
        return List.of(
                new Table.Column<>(
                        ColumnHeading.text("kind", "FIGURE for a number, WORD for a word of direction or weight.")
                                .apart()
                                .alwaysFilled(),
                        row -> Cell.text(row.kind())),
                new Table.Column<>(
                        ColumnHeading.text("printed", "The number or the word as it is typed.")
                                .alwaysFilled(),
                        row -> Cell.text(ProseCheckJson.printed(row.piece()))),
                new Table.Column<>(
                        ColumnHeading.count("line", "The line on which it stands, from 1.")
                                .alwaysFilled(),
                        row -> Cell.number(row.piece().line())),
                new Table.Column<>(
                        ColumnHeading.count("column", "The character of the line at which it begins, from 1.")
                                .alwaysFilled(),
                        row -> Cell.number(row.piece().column())),
                new Table.Column<>(
                        ColumnHeading.count("length", "How many characters it has.")
                                .alwaysFilled(),
                        row -> Cell.number(row.piece().length())));
    }

    private static List<Table.Column<Row>> found() {
        return List.of(
                new Table.Column<>(
                        ColumnHeading.text("outcome", "MATCHING, CONTRADICTING or UNKNOWN.")
                                .alwaysFilled(),
                        row -> Cell.text(row.piece().outcome())),
                new Table.Column<>(
                        ColumnHeading.text("gives", "What it should be."),
                        row -> Cell.text(row.piece().verdict().gives())),
                new Table.Column<>(
                        ColumnHeading.text("because", "How that was found, in a sentence."),
                        row -> Cell.text(row.piece().verdict().because())),
                new Table.Column<>(
                        ColumnHeading.text("against", "What it was checked against."),
                        row -> Cell.text(row.piece().verdict().by())));
    }
}
