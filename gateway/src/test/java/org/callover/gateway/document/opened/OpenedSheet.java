package org.callover.gateway.document.opened;

import java.util.List;
import java.util.stream.Stream;

/** A sheet. */
public record OpenedSheet(
        String name,
        List<List<OpenedCell>> rows,
        List<OpenedTable> tables,
        List<Double> widths,
        String cursor,
        boolean isLandscapeOnePageWide) {

    public Stream<OpenedCell> cells() {
        return rows.stream().flatMap(List::stream);
    }

    public Stream<OpenedCell> links() {
        return cells().filter(cell -> cell.link() != null);
    }

    /** The texts of the first cell of each row above the table. */
    public List<String> lines() {
        int end = tables.isEmpty() ? rows.size() : tables.get(0).firstRow();
        return rows.subList(0, end).stream().map(row -> row.get(0).shown()).toList();
    }

    /** The rows of the table below its headings. */
    public List<List<OpenedCell>> data() {
        return rows.subList(tables.get(0).firstRow() + 1, rows.size());
    }
}
