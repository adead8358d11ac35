package org.callover.gateway.wire.prose.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the elements of a document. A paragraph counts as one line, and so does a row of a table,
 * as if tabs divided its cells. A table in a cell
 * is read as the text of that cell. Text that was deleted with changes tracked is left out.
 */
final class DocxWalk implements SafeXml.Walk {

    private static final int WIDEST = 64;
    private static final int LONGEST = 1 << 20;

    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<ProseTable.Row> rows = new ArrayList<>();
    private final CellCount count = new CellCount();
    private final StringBuilder text = new StringBuilder();
    private TabbedRow cells = new TabbedRow(1);
    private int line;
    private int tables;
    private int span;
    private int length;
    private boolean isHeading;
    private boolean isText;

    @Override
    public void take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName(), xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (isText && SafeXml.isText(event)) {
            length += xml.getTextLength();
            if (length > LONGEST) {
                throw UnreadableProse.tooLarge("The DOCX file has more than 1 MiB of text: send it in several parts.");
            }
            text.append(xml.getText());
        }
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "t" -> isText = true;
            case "tab", "br", "cr" -> text.append(text.isEmpty() ? "" : " ");
            case "noBreakHyphen" -> text.append('-');
            case "pStyle" -> isHeading = isHeading(SafeXml.attribute(xml, "val"));
            case "gridSpan" -> span = span(SafeXml.attribute(xml, "val"));
            case "tbl" -> tables++;
            case "tc" -> span = tables == 1 ? 1 : span;
            case "tr" -> beginRow();
            default -> {}
        }
    }

    private static boolean isHeading(@Nullable String style) {
        String name = style == null ? "" : style.toLowerCase(Locale.ROOT);
        return name.startsWith("heading") || name.startsWith("title") || name.startsWith("subtitle");
    }

    private static int span(@Nullable String value) {
        boolean isShort = value != null && value.length() <= 2 && value.chars().allMatch(Character::isDigit);
        return value != null && isShort && !value.isEmpty()
                ? Math.min(WIDEST, Math.max(1, Integer.parseInt(value)))
                : 1;
    }

    private void end(String name) {
        switch (name) {
            case "t" -> isText = false;
            case "p" -> paragraph();
            case "tc" -> cell();
            case "tr" -> row();
            case "tbl" -> table();
            default -> {}
        }
    }

    private void paragraph() {
        if (tables > 0) {
            text.append(' ');
            return;
        }
        line++;
        String words = text.toString();
        if (!words.isBlank()) {
            blocks.add(new ProseParagraph(line, words, isHeading));
        }
        text.setLength(0);
        isHeading = false;
    }

    private void cell() {
        if (tables > 1) {
            return;
        }
        count.add(span);
        cells.add(text.toString());
        for (int i = 1; i < span; i++) {
            cells.add("");
        }
        text.setLength(0);
    }

    private void beginRow() {
        if (tables == 1) {
            line++;
            cells = new TabbedRow(line);
        }
    }

    private void row() {
        if (tables == 1) {
            rows.add(cells.row());
        }
    }

    private void table() {
        tables--;
        if (tables == 0) {
            blocks.add(new ProseTable(rows));
            rows.clear();
        }
    }

    Prose prose() {
        return new Prose(blocks);
    }
}
