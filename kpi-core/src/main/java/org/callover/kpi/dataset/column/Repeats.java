package org.callover.kpi.dataset.column;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The observations of one import that repeat what a column holds: the same months, value, flags and basis.
 *
 * <p>A repeat is not stored, because it changes no answer. The exception is one whose import number counts: of a year and
 * its months, the later supersedes the earlier. A repeat is needed if leaving it out would change which of two
 * observations, one inside the other, is the later.
 */
final class Repeats {

    private final Column base;
    private final BitSet months = new BitSet();
    private final Set<Span> spans = new HashSet<>();
    private int number;

    Repeats(Column base) {
        this.base = base;
    }

    /** Notes that an import repeats an observation that is held. */
    void note(Span held, int importNumber) {
        number = importNumber;
        if (held.months() == 1) {
            months.set(held.start() - base.firstMonth());
        } else {
            spans.add(held);
        }
    }

    /** Whether the import has repeated an observation already. */
    boolean has(Span held) {
        if (held.months() > 1) {
            return spans.contains(held);
        }
        int at = held.start() - base.firstMonth();
        return at >= 0 && months.get(at);
    }

    /**
     * The repeats that are needed, as observations of the import.
     *
     * @param now the months that are held, with what the import changed
     * @param longer the longer observations that are held, with what the import changed
     */
    List<Span> needed(MonthlyValues now, Collection<Span> longer) {
        if (longer.isEmpty() || months.isEmpty() && spans.isEmpty()) {
            // Nothing lies inside another observation.
            return List.of();
        }
        List<Span> held = Stream.concat(
                        IntStream.range(now.first, now.end())
                                .filter(now::isPresent)
                                .mapToObj(now::span),
                        longer.stream())
                .toList();
        Set<Span> left = new HashSet<>(held.stream().filter(this::has).toList());
        Set<Span> sent = Set.copyOf(left);
        List<Span> needed = new ArrayList<>();
        boolean isFound = true;
        while (isFound) {
            List<Span> found = left.stream()
                    .filter(repeat -> held.stream().anyMatch(other -> counts(repeat, other, left, sent)))
                    .toList();
            found.forEach(left::remove);
            found.forEach(repeat -> needed.add(repeat.from(number)));
            isFound = !found.isEmpty();
        }
        return needed;
    }

    /** Whether the number of a repeat counts beside another observation that is held. */
    private boolean counts(Span repeat, Span other, Set<Span> left, Set<Span> sent) {
        if (other.equals(repeat)) {
            return false;
        }
        if (other.within(repeat.start(), repeat.end())) {
            int source = sent.contains(other) && !left.contains(other) ? number : other.source();
            return source > repeat.source();
        }
        return repeat.within(other.start(), other.end())
                && !sent.contains(other)
                && other.source() != number
                && other.source() >= repeat.source()
                && base.inForce().contains(other);
    }
}
