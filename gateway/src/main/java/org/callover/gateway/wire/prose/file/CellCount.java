package org.callover.gateway.wire.prose.file;

/** A count of the cells of a file, so that one with too many is refused. */
public final class CellCount {

    private static final int MOST = 100_000;

    private int cells;

    /**
     * Counts more cells.
     *
     * @throws org.callover.gateway.problem.ProblemException 413, if they are too many
     */
    public void add(int more) {
        cells += more;
        if (cells > MOST) {
            throw UnreadableProse.tooLarge(
                    "The tables of the file have more than 100,000 cells: send only those that the paper prints.");
        }
    }
}
