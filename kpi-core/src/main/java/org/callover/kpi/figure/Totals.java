package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.indicator.Sum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * Sums of series in places and in groups of places. An observation made for a group itself wins over its members' sum;
 * otherwise every member must be complete.
 */
final class Totals {

    /** How a column is read: its total over a window, the last in it, the one that stands for a month. */
    interface Lookup extends Function<Column, Optional<Reading>> {}

    /**
     * What came of it.
     *
     * @param missing the months not observed in some term or member
     * @param incomplete the members of a group that are not complete
     * @param nothing whether not one observation was found
     * @param found the period of the observations read; for several, the widest reach of them
     */
    record Total(
            Quantity value,
            List<YearMonth> missing,
            List<AreaCode> incomplete,
            boolean nothing,
            boolean complete,
            Set<Flag> flags,
            List<Period> found) {}

    private final Areas areas;
    private final Dataset dataset;
    private final Map<Term, Map<AreaCode, Column>> columns = new HashMap<>();

    Totals(Areas areas, Dataset dataset) {
        this.areas = areas;
        this.dataset = dataset;
    }

    /** The sum in an area; {@code month} decides who is a member of a group. */
    Total of(Sum sum, AreaCode area, YearMonth month, Lookup lookup) {
        Total own = inPlace(sum, area, lookup);
        return own.complete || !areas.get(area).isGroup() ? own : overMembers(sum, area, month, lookup);
    }

    /** The sum in one place, or made for one group itself, never over members. */
    Total inPlace(Sum sum, AreaCode area, Lookup lookup) {
        Tally tally = new Tally();
        for (Term term : sum.add()) {
            tally.add(read(term, area, lookup), 1);
        }
        for (Term term : sum.subtract()) {
            tally.add(read(term, area, lookup), -1);
        }
        return tally.total(List.of());
    }

    private Total overMembers(Sum sum, AreaCode group, YearMonth month, Lookup lookup) {
        Tally tally = new Tally();
        List<AreaCode> incomplete = new ArrayList<>();
        for (AreaCode member : areas.membersAt(group, month)) {
            Total part = of(sum, member, month, lookup);
            tally.add(part);
            if (!part.complete) {
                incomplete.add(member);
            }
        }
        return tally.total(incomplete);
    }

    Optional<Reading> read(Term term, AreaCode area, Lookup lookup) {
        Column column = columns.computeIfAbsent(term, dataset::columns).get(area);
        return lookup.apply(column == null ? dataset.column(term, area) : column);
    }

    /** A total in the making. */
    private static final class Tally {

        private Quantity value = Quantity.ZERO;
        private Set<YearMonth> missing = Set.of();
        private Set<Flag> flags = Set.of();
        private final List<Period> found = new ArrayList<>(2);
        private boolean nothing = true;
        private boolean complete = true;

        void add(Optional<Reading> read, int sign) {
            if (read.isEmpty()) {
                complete = false;
                return;
            }
            Reading reading = read.get();
            boolean observed = reading.missing().size() < reading.period().months();
            take(reading.value(), sign, reading.missing(), reading.flags(), !observed, reading.isComplete());
            note(List.of(reading.period()));
        }

        void add(Total part) {
            take(part.value, 1, part.missing, part.flags, part.nothing, part.complete);
            note(part.found);
        }

        private void take(
                Quantity part, int sign, List<YearMonth> months, Set<Flag> partFlags, boolean empty, boolean whole) {
            value = sign > 0 ? value.plus(part) : value.minus(part);
            nothing &= empty;
            complete &= whole;
            if (!months.isEmpty()) {
                missing = new TreeSet<>(missing);
                missing.addAll(months);
            }
            if (!partFlags.isEmpty()) {
                flags = new HashSet<>(flags);
                flags.addAll(partFlags);
            }
        }

        private void note(List<Period> periods) {
            for (Period period : periods) {
                if (!found.contains(period)) {
                    found.add(period);
                }
            }
        }

        Total total(List<AreaCode> incomplete) {
            return new Total(value, List.copyOf(missing), incomplete, nothing, complete, flags, found);
        }
    }
}
