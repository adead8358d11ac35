package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.figure.Figure.Divisor;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Sums of series in places and in groups of places. An observation made for a group itself wins over its members' sum;
 * otherwise every member must be complete.
 */
final class Totals {

    /** How a column is read: its total over a window, the last in it, the one that stands for a month. */
    interface Lookup {
        /** Null where there is nothing to read. */
        @Nullable
        Reading in(Column column);
    }

    /**
     * What came of it.
     *
     * @param missing the months not observed in some term or member
     * @param incomplete the members of a group that are not complete
     * @param nothing whether not one observation of it is held, of any period
     * @param reading what was read, where that is one column
     * @param several what was read, where it is several
     */
    record Total(
            Quantity value,
            List<YearMonth> missing,
            List<AreaCode> incomplete,
            boolean nothing,
            boolean complete,
            Set<Flag> flags,
            @Nullable Reading reading,
            List<Divisor> several) {

        /** The periods of what was read, each with its basis where it is a single observation. */
        List<Divisor> found() {
            return reading == null ? several : List.of(new Divisor(reading.period(), reading.basis()));
        }

        /** A total that is known to be complete. */
        static Total complete(Quantity value, Set<Flag> flags, List<Divisor> found) {
            return new Total(value, List.of(), List.of(), false, true, flags, null, found);
        }

        /** What one reading of a column comes to, if there is one. */
        static Total of(@Nullable Reading reading, boolean nothing) {
            if (reading == null) {
                return new Total(Quantity.ZERO, List.of(), List.of(), nothing, false, Set.of(), null, List.of());
            }
            return new Total(
                    reading.value(),
                    reading.missing(),
                    List.of(),
                    nothing,
                    reading.isComplete(),
                    reading.flags(),
                    reading,
                    List.of());
        }
    }

    private final Areas areas;
    private final Dataset dataset;
    /** By identity: the terms asked for are the measure's own. */
    private final Map<Term, Map<AreaCode, Column>> columns = new IdentityHashMap<>();

    Totals(Areas areas, Dataset dataset) {
        this.areas = areas;
        this.dataset = dataset;
    }

    /** The sum in an area; the last month of a period decides who is a member of a group. */
    Total of(SeriesSum sum, AreaCode area, Period period, Lookup lookup) {
        return of(sum, area, period, lookup, member -> of(sum, member, period, lookup));
    }

    /** The same, with the totals of a group's members from elsewhere. */
    Total of(SeriesSum sum, AreaCode area, Period period, Lookup lookup, Function<AreaCode, Total> members) {
        Total own = inPlace(sum, area, lookup);
        if (own.complete || !areas.get(area).isGroup()) {
            return own;
        }
        List<AreaCode> then = areas.membersAt(area, period.last());
        boolean hasOwn = sum.terms().skip(1).findAny().isPresent()
                && sum.terms().anyMatch(term -> read(term, area, lookup).complete);
        return hasOwn
                ? byTerm(
                        sum,
                        term -> of(
                                SeriesSum.of(term),
                                area,
                                period,
                                lookup,
                                member -> of(SeriesSum.of(term), member, period, lookup)))
                : over(then, members);
    }

    /** What a sum comes to where each of its series is added up by itself. */
    static Total byTerm(SeriesSum sum, Function<Term, Total> each) {
        Tally tally = new Tally();
        Set<AreaCode> incomplete = new LinkedHashSet<>();
        sum.add().forEach(term -> incomplete.addAll(tally.add(each.apply(term), 1).incomplete));
        sum.subtract().forEach(term -> incomplete.addAll(tally.add(each.apply(term), -1).incomplete));
        return tally.total(List.copyOf(incomplete));
    }

    /** The sum in one place, or made for one group itself, never over members. */
    Total inPlace(SeriesSum sum, AreaCode area, Lookup lookup) {
        if (sum.add().size() == 1 && sum.subtract().isEmpty()) {
            return read(sum.add().get(0), area, lookup);
        }
        Tally tally = new Tally();
        sum.add().forEach(term -> tally.add(read(term, area, lookup), 1));
        sum.subtract().forEach(term -> tally.add(read(term, area, lookup), -1));
        return tally.total(List.of());
    }

    /** The sum over members of a group. */
    static Total over(List<AreaCode> members, Function<AreaCode, Total> each) {
        Tally tally = new Tally();
        List<AreaCode> incomplete = new ArrayList<>();
        for (AreaCode member : members) {
            Total part = tally.add(each.apply(member), 1);
            if (!part.complete) {
                incomplete.add(member);
            }
        }
        return tally.total(incomplete);
    }

    /** One series in one place, or observed for one group itself. */
    Total read(Term term, AreaCode area, Lookup lookup) {
        Map<AreaCode, Column> byArea = columns.get(term);
        if (byArea == null) {
            byArea = dataset.columns(term);
            columns.put(term, byArea);
        }
        Column column = byArea.get(area);
        return column == null
                ? Total.of(lookup.in(dataset.column(term, area)), true)
                : Total.of(lookup.in(column), false);
    }

    /** A total in the making. */
    private static final class Tally {

        private Quantity value = Quantity.ZERO;
        private Set<YearMonth> missing = Set.of();
        private Set<Flag> flags = Set.of();
        private final List<Divisor> found = new ArrayList<>(2);
        private boolean nothing = true;
        private boolean complete = true;

        Total add(Total part, int sign) {
            value = sign > 0 ? value.plus(part.value) : value.minus(part.value);
            nothing &= part.nothing;
            complete &= part.complete;
            if (!part.missing.isEmpty()) {
                missing = new TreeSet<>(missing);
                missing.addAll(part.missing);
            }
            if (!part.flags.isEmpty()) {
                flags = new HashSet<>(flags);
                flags.addAll(part.flags);
            }
            List<Divisor> read = part.found();
            if (!read.isEmpty()) {
                note(read);
            }
            return part;
        }

        private void note(List<Divisor> read) {
            for (Divisor one : read) {
                if (!found.contains(one)) {
                    found.add(one);
                }
            }
        }

        Total total(List<AreaCode> incomplete) {
            // a group that has no members at the time is not complete: nothing is not zero
            List<YearMonth> gaps = missing.isEmpty() ? List.of() : List.copyOf(missing);
            return new Total(value, gaps, incomplete, nothing, complete && !nothing, flags, null, found);
        }
    }
}
