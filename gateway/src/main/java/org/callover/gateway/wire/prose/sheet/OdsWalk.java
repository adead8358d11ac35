package org.callover.gateway.wire.prose.sheet;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.gateway.wire.prose.file.SafeXml;
import org.callover.kpi.prose.source.Prose;

/** A walk over the elements of an ODS file. Repeated rows and cells are made only if they hold something. */
final class OdsWalk implements SafeXml.Walk {

    /** What is in cells or beside them, but is not their text. */
    private static final Set<String> OTHER =
            Set.of("annotation", "shapes", "frame", "tracked-changes", "forms", "dde-links", "database-ranges");

    private static final int MOST_REPEATED = 1_000;
    private static final int MOST_NUMBER = 1 << 21;

    private final SheetCells cells = new SheetCells();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int rows;
    private int columns;
    private int skipped;
    private boolean isParagraph;
    private boolean isFilled;

    @Override
    public void take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            skipped += skipped > 0 || OTHER.contains(xml.getLocalName()) ? 1 : 0;
            if (skipped == 0) {
                start(xml);
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (skipped == 0) {
                end(xml.getLocalName());
            }
            skipped -= skipped > 0 ? 1 : 0;
        } else if (isParagraph && skipped == 0 && SafeXml.isText(event)) {
            text.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "table" -> {
                String name = SafeXml.attribute(xml, "name");
                cells.sheet(name == null ? "" : name);
                row = 0;
            }
            case "table-row" -> {
                rows = Math.max(1, SafeXml.number(xml, "number-rows-repeated", 1));
                column = 0;
                isFilled = false;
            }
            case "table-cell", "covered-table-cell" -> {
                columns = Math.max(1, SafeXml.number(xml, "number-columns-repeated", 1));
                text.setLength(0);
            }
            case "p" -> {
                isParagraph = true;
                text.append(text.isEmpty() ? "" : " ");
            }
            case "s" -> text.append(" ".repeat(Math.min(MOST_REPEATED, SafeXml.number(xml, "c", 1))));
            case "tab", "line-break" -> text.append(' ');
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> isParagraph = false;
            case "table-cell" -> endCell(text.toString().strip());
            // What is covered by a merged cell is not shown.
            case "covered-table-cell" -> endCell("");
            case "table-row" -> endRow();
            default -> {}
        }
    }

    private void endCell(String words) {
        if (!words.isEmpty()) {
            isFilled = true;
            if (columns > MOST_REPEATED) {
                throw BadSheet.hasTooMany("columns");
            }
            for (int i = 0; i < columns; i++) {
                cells.cell(column + i, words);
            }
        }
        column = Math.min(MOST_NUMBER, column + Math.min(MOST_NUMBER, columns));
        text.setLength(0);
    }

    private void endRow() {
        if (isFilled && rows > MOST_REPEATED) {
            throw BadSheet.hasTooMany("rows");
        }
        row = Math.min(MOST_NUMBER, row + Math.min(MOST_NUMBER, rows));
        cells.endRow(row, isFilled ? rows : 1);
    }

    Prose prose() {
        return cells.prose();
    }
}
