package org.callover.gateway.document.opened;

import java.util.List;

/** A table that is marked as one. Rows and columns count from 0. */
public record OpenedTable(
        String name,
        int firstRow,
        int lastRow,
        int firstColumn,
        int lastColumn,
        List<String> headings,
        boolean hasFilters) {}
