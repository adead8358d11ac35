package org.callover.gateway.pages.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.answer.ReadTable;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;

/** Marks what was found about a text in the text itself. */
final class PaperMarks {

    private final ProseAnswer answer;
    private final Map<Position, CheckedPiece> pieces = new HashMap<>();
    private final List<MarkedBlock> blocks = new ArrayList<>();
    private final List<WrongFigure> wrong = new ArrayList<>();
    private int tables;

    /** A character of the text. */
    private record Position(int line, int column) {}

    PaperMarks(Prose prose, ProseAnswer answer) {
        this.answer = answer;
        Stream.concat(answer.figures().stream(), answer.words().stream())
                .filter(piece -> piece.outcome() != ProseOutcome.UNKNOWN)
                .forEach(piece -> pieces.put(new Position(piece.line(), piece.column()), piece));
        for (Prose.Block block : prose.blocks()) {
            blocks.add(block instanceof ProseTable table ? table(table) : paragraph((ProseParagraph) block));
        }
    }

    List<MarkedBlock> blocks() {
        return blocks;
    }

    /** What is wrong, in the order of the paper. */
    List<WrongFigure> wrong() {
        return wrong;
    }

    private MarkedBlock paragraph(ProseParagraph paragraph) {
        String text = paragraph.text();
        int from = 0;
        while (from < text.length() && text.startsWith("#") && "# ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        String where = "line " + paragraph.line();
        List<PaperRun> runs = runs(text, from, new Position(paragraph.line(), paragraph.column() + from), where);
        return new MarkedBlock(paragraph.isHeading(), runs, 0, List.of());
    }

    private MarkedBlock table(ProseTable table) {
        tables++;
        ReadTable read = answer.tables().get(tables - 1);
        List<MarkedBlock.Row> rows = new ArrayList<>();
        for (ProseTable.Row row : table.rows()) {
            boolean isHeading = rows.size() < read.headings();
            String label = isHeading ? "" : label(row, read);
            String where = "table " + tables + (label.isBlank() ? "" : ", row " + label);
            List<MarkedBlock.Cell> cells = new ArrayList<>();
            for (ProseTable.Cell cell : row.cells()) {
                boolean isLabel = !isHeading && isLabel(cells.size(), read);
                cells.add(new MarkedBlock.Cell(
                        isLabel, runs(cell.text(), 0, new Position(cell.line(), cell.column()), where)));
            }
            rows.add(new MarkedBlock.Row(isHeading, cells));
        }
        return new MarkedBlock(false, List.of(), tables, rows);
    }

    private static boolean isLabel(int column, ReadTable read) {
        return column < read.columns().size()
                && read.columns().get(column).role().isOfLabel();
    }

    private static String label(ProseTable.Row row, ReadTable read) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++) {
            if (isLabel(i, read)) {
                label.append(label.isEmpty() ? "" : " ")
                        .append(row.cells().get(i).text().strip());
            }
        }
        return label.toString().replaceAll("\\s+", " ");
    }

    private List<PaperRun> runs(String text, int from, Position start, String where) {
        List<PaperRun> runs = new ArrayList<>();
        int line = start.line();
        int column = start.column();
        int plain = from;
        int at = from;
        while (at < text.length()) {
            CheckedPiece piece = pieces.get(new Position(line, column));
            int end = piece == null ? at + 1 : Math.min(text.length(), at + piece.length());
            if (piece != null) {
                addPlain(runs, text.substring(plain, at));
                runs.add(marked(piece, text.substring(at, end), where));
                plain = end;
            }
            for (; at < end; at++) {
                boolean isEnd = text.charAt(at) == '\n';
                line += isEnd ? 1 : 0;
                column = isEnd ? 1 : column + 1;
            }
        }
        addPlain(runs, text.substring(plain));
        return runs;
    }

    private static void addPlain(List<PaperRun> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(PaperRun.plain(text));
        }
    }

    private PaperRun marked(CheckedPiece piece, String text, String where) {
        if (piece.outcome() == ProseOutcome.MATCHING) {
            return new PaperRun(text, PaperRun.Kind.RIGHT, 0, null);
        }
        int number = wrong.size() + 1;
        String gives = piece.verdict().gives() == null
                ? "something else"
                : piece.verdict().gives();
        String because =
                piece.verdict().because() == null ? "" : piece.verdict().because();
        wrong.add(new WrongFigure(number, text.replaceAll("\\s+", " "), where, gives, because));
        return new PaperRun(text, PaperRun.Kind.WRONG, number, gives);
    }
}
