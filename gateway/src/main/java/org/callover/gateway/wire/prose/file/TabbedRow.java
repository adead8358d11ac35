package org.callover.gateway.wire.prose.file;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.prose.source.ProseTable;

/** A row of a table in a file without lines of its own: its cells are counted as if tabs stood between them. */
public final class TabbedRow {

    private final int line;
    private final List<ProseTable.Cell> cells = new ArrayList<>();
    private int column = 1;

    /** An empty row on a line, from 1. */
    public TabbedRow(int line) {
        this.line = line;
    }

    /** Adds a cell; the ends of lines in it become spaces. */
    public void add(String text) {
        String plain = text.strip().replaceAll("[\\t\\r\\n]+", " ");
        cells.add(new ProseTable.Cell(line, column, plain));
        column += plain.length() + 1;
    }

    public int size() {
        return cells.size();
    }

    /** Its cells so far. */
    public ProseTable.Row row() {
        return new ProseTable.Row(cells);
    }
}
