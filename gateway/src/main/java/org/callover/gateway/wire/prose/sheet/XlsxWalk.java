package org.callover.gateway.wire.prose.sheet;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.gateway.wire.prose.file.SafeXml;
import org.jspecify.annotations.Nullable;

/** A walk over the rows and cells of a sheet of an XLSX file. */
final class XlsxWalk implements SafeXml.Walk {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_CELL = 40_000;
    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 1 << 15;
    private static final int MOST_ROWS = 1 << 21;

    private final SheetCells cells;
    private final List<String> texts;
    private final XlsxFormats styles;
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int style;
    private String type = "";
    private boolean isText;

    XlsxWalk(SheetCells cells, List<String> texts, XlsxFormats styles) {
        this.cells = cells;
        this.texts = texts;
        this.styles = styles;
    }

    @Override
    public void take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (isText && SafeXml.isText(event)) {
            if (text.length() + xml.getTextLength() > LONGEST_CELL) {
                throw BadSheet.hasTooMany("letters");
            }
            text.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = Math.min(MOST_ROWS, SafeXml.number(xml, "r", row + 1));
                column = -1;
            }
            case "c" -> {
                column = column(SafeXml.attribute(xml, "r"), column + 1);
                style = SafeXml.number(xml, "s", 0);
                String said = SafeXml.attribute(xml, "t");
                type = said == null ? "n" : said;
                text.setLength(0);
            }
            case "v", "t" -> isText = true;
            default -> {}
        }
    }

    /** The column of a reference such as "AB12", from 0. */
    private static int column(@Nullable String reference, int otherwise) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> isText = false;
            case "c" -> cells.cell(column, shown(text.toString().strip()));
            case "row" -> cells.endRow(row, 1);
            default -> {}
        }
    }

    private String shown(String value) {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.isEmpty() ? "" : value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value);
            default -> value;
        };
    }

    private String shared(String value) {
        boolean isIndex = !value.isEmpty()
                && value.length() < 8
                && value.chars().allMatch(Character::isDigit)
                && Integer.parseInt(value) < texts.size();
        return isIndex ? texts.get(Integer.parseInt(value)) : "";
    }

    private String number(String value) {
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return value;
        }
        try {
            return styles.format(style).print(new BigDecimal(value));
        } catch (NumberFormatException other) {
            return value;
        }
    }
}
