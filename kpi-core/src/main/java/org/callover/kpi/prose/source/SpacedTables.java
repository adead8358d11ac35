package org.callover.kpi.prose.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a text whose cells are divided by single spaces only, as text is that was copied from a PDF. */
final class SpacedTables {

    private final Map<Integer, SpacedTable.Found> byFirstLine = new HashMap<>();

    SpacedTables(List<String> lines) {
        SpacedLines spaced = new SpacedLines(lines);
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<SpacedTable.Found> found =
                    spaced.count(i) == 0 ? Optional.empty() : SpacedTable.at(spaced, i, free);
            if (found.isPresent()) {
                byFirstLine.put(found.get().from(), found.get());
                free = found.get().to();
                i = free - 1;
            }
        }
    }

    /** The table whose first line is here, from 0. */
    Optional<SpacedTable.Found> beginningAt(int line) {
        return Optional.ofNullable(byFirstLine.get(line));
    }
}
