package org.callover.gateway.nodes.history;

import java.util.List;

/**
 * A number in an answer: the value of a cell, or the sum of several.
 *
 * @param number the ledger's number that the answer gives to this figure alone; 0 if it gives none
 */
public record Figure(List<Cell> cells, long value, int number) {
    public Figure {
        cells = List.copyOf(cells);
    }

    /** The value of one cell. */
    public static Figure of(Cell cell, long value) {
        return new Figure(List.of(cell), value, 0);
    }
}
