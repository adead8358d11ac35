package org.callover.gateway.pages.check;

import java.util.List;

/**
 * A paragraph, a heading or a table of a paper.
 *
 * @param runs the text of a paragraph or heading; empty for a table
 * @param table which table it is, from 1; 0 if it is none
 * @param rows the rows of the table
 */
public record MarkedBlock(boolean isHeading, List<PaperRun> runs, int table, List<Row> rows) {

    public MarkedBlock {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    /** A row of a table. */
    public record Row(boolean isHeading, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param isLabel whether it names its row
     */
    public record Cell(boolean isLabel, List<PaperRun> runs) {

        public Cell {
            runs = List.copyOf(runs);
        }

        /** Whether it holds a number and no words, and is set to the right. */
        public boolean isNumber() {
            return !isLabel
                    && runs.stream().anyMatch(run -> run.text().chars().anyMatch(Character::isDigit))
                    && runs.stream().allMatch(run -> run.text().chars().noneMatch(Character::isLetter));
        }

        public boolean isEmpty() {
            return runs.stream().allMatch(run -> run.text().isBlank());
        }
    }

    public boolean isTable() {
        return table > 0;
    }
}
