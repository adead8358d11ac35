package org.callover.gateway.nodes.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order that the ledger gives to the values of each cell, and to the changes of each series. */
final class Order {
    private final Map<Integer, Write> writes;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Cell, NavigableMap<Integer, Integer>> values = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Integer>> changes = new HashMap<>();

    Order(List<Entry> ledger, List<Write> writes) {
        this.writes = writes.stream().collect(Collectors.toMap(Write::operation, write -> write));
        for (Entry entry : ledger) {
            Write write = this.writes.get(entry.operation());
            if (write != null) {
                numbers.putIfAbsent(write.operation(), entry.number());
                for (Cell cell : write.cells()) {
                    values.computeIfAbsent(cell, unseen -> new TreeMap<>()).put(entry.number(), write.operation());
                    changes.computeIfAbsent(cell.series(), unseen -> new TreeMap<>())
                            .put(entry.number(), write.operation());
                }
            }
        }
    }

    /** The write of this operation; null if there is none. */
    @Nullable
    Write write(long operation) {
        return writes.get((int) operation);
    }

    /** The number of the operation in the ledger; 0 if it is not there. */
    int numberOf(long operation) {
        return numbers.getOrDefault((int) operation, 0);
    }

    /** The operation whose value the cell has at a number; 0 if it has none yet. */
    int valueAt(Cell cell, int number) {
        NavigableMap<Integer, Integer> all = values.get(cell);
        Map.Entry<Integer, Integer> last = all == null ? null : all.floorEntry(number);
        return last == null ? 0 : last.getValue();
    }

    /** The number of the last change up to a number of anything of these; 0 if there is none. */
    int lastChange(Set<String> series, int upTo) {
        int last = 0;
        for (String one : series) {
            NavigableMap<Integer, Integer> all = changes.get(one);
            Integer number = all == null ? null : all.floorKey(upTo);
            last = Math.max(last, number == null ? 0 : number);
        }
        return last;
    }
}
