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
import org.callover.kpi.dataset.Columns;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.figure.Figure.Divisor;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.figure.working.SeriesWorking;
import org.callover.kpi.figure.working.SumWorking;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Sums of series in places and in groups of places. An observation of a group itself takes precedence over the sum of
 * its members; otherwise every member must be complete.
 */
final class Totals {

    /**
     * The result of adding up.
     *
     * @param missing the months not observed for some term or member
     * @param incomplete the members of a group that are not complete
     * @param nothing whether no observation of it is held, for any period
     * @param reading what was read, if that is one column
     * @param several what was read, if that is several columns
     * @param working how it was added up; absent if that is not kept
     */
    record Total(
            Quantity value,
            List<YearMonth> missing,
            List<AreaCode> incomplete,
            boolean nothing,
            boolean complete,
            Set<Flag> flags,
            @Nullable Reading reading,
            List<Divisor> several,
            @Nullable SumWorking working) {

        /** The periods of what was read, each with its basis if it is a single observation. */
        List<Divisor> found() {
            return reading == null ? several : List.of(new Divisor(reading.period(), reading.basis()));
        }

        /** A total that is known to be complete. */
        static Total complete(Quantity value, Set<Flag> flags, List<Divisor> found) {
            return new Total(value, List.of(), List.of(), false, true, flags, null, found, null);
        }

        /** The total of one reading of a column, if there is one. */
        static Total of(@Nullable Reading reading, boolean nothing) {
            if (reading == null) {
                return new Total(Quantity.ZERO, List.of(), List.of(), nothing, false, Set.of(), null, List.of(), null);
            }
            return new Total(
                    reading.value(),
                    reading.missing(),
                    List.of(),
                    nothing,
                    reading.isComplete(),
                    reading.flags(),
                    reading,
                    List.of(),
                    null);
        }

        private Total because(SumWorking how) {
            return new Total(value, missing, incomplete, nothing, complete, flags, reading, several, how);
        }

        private @Nullable Quantity whole() {
            return complete ? value : null;
        }
    }

    private final Areas areas;
    private final Dataset dataset;
    /** By identity, because the terms asked for are the measure's own. */
    private final Map<Term, Columns> columns = new IdentityHashMap<>();

    /** What was read, in order; absent if that is not kept, because nobody asks for the working of most scores. */
    private final @Nullable List<SeriesWorking> log;

    Totals(Areas areas, Dataset dataset) {
        this(areas, dataset, null);
    }

    private Totals(Areas areas, Dataset dataset, @Nullable List<SeriesWorking> log) {
        this.areas = areas;
        this.dataset = dataset;
        this.log = log;
    }

    Areas areas() {
        return areas;
    }

    Dataset dataset() {
        return dataset;
    }

    /** Whether each sum keeps its working. */
    boolean areKept() {
        return log != null;
    }

    /** The same sums, but each keeps its working. */
    Totals kept() {
        return new Totals(areas, dataset, new ArrayList<>());
    }

    /** The sum in an area. The last month of a period decides who is a member of a group. */
    Total of(SeriesSum sum, AreaCode area, Period period, ColumnLookup lookup) {
        return of(sum, area, period, lookup, member -> of(sum, member, period, lookup));
    }

    /** The same, with the totals of a group's members taken from elsewhere. */
    Total of(SeriesSum sum, AreaCode area, Period period, ColumnLookup lookup, Function<AreaCode, Total> members) {
        Total own = inPlace(sum, area, lookup);
        if (own.complete || !areas.get(area).isGroup()) {
            return own;
        }
        List<AreaCode> then = areas.membersAt(area, period.last());
        boolean hasOwn = sum.terms().skip(1).findAny().isPresent()
                && sum.terms().anyMatch(term -> read(term, area, lookup).complete);
        return hasOwn ? bySeries(sum, area, period, lookup) : overMembers(then, own, sum, area, members);
    }

    private Total bySeries(SeriesSum sum, AreaCode area, Period period, ColumnLookup lookup) {
        List<SumWorking> parts = new ArrayList<>();
        Total total = byTerm(sum, term -> noted(of(SeriesSum.of(term), area, period, lookup), parts));
        return log == null ? total : total.because(new SumWorking.BySeries(sum, area, total.whole(), parts));
    }

    private Total overMembers(
            List<AreaCode> then, Total own, SeriesSum sum, AreaCode area, Function<AreaCode, Total> members) {
        List<SumWorking> parts = new ArrayList<>();
        Total total = over(then, member -> noted(members.apply(member), parts));
        return own.working == null
                ? total
                : total.because(new SumWorking.OverMembers(sum, area, total.whole(), own.working, parts));
    }

    private static Total noted(Total total, List<SumWorking> parts) {
        if (total.working != null) {
            parts.add(total.working);
        }
        return total;
    }

    /** The sum with each of its series added up separately. */
    static Total byTerm(SeriesSum sum, Function<Term, Total> each) {
        Tally tally = new Tally();
        Set<AreaCode> incomplete = new LinkedHashSet<>();
        sum.add().forEach(term -> incomplete.addAll(tally.add(each.apply(term), 1).incomplete));
        sum.subtract().forEach(term -> incomplete.addAll(tally.add(each.apply(term), -1).incomplete));
        return tally.total(List.copyOf(incomplete));
    }

    /** The sum in one place, or from the observations of a group itself, never from members. */
    Total inPlace(SeriesSum sum, AreaCode area, ColumnLookup lookup) {
        List<SeriesWorking> read = log;
        if (read == null) {
            return added(sum, area, lookup);
        }
        int before = read.size();
        Total total = added(sum, area, lookup);
        return total.because(new SumWorking.InPlace(sum, area, total.whole(), read.subList(before, read.size())));
    }

    private Total added(SeriesSum sum, AreaCode area, ColumnLookup lookup) {
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

    /** One series in one place, or as observed for one group itself. */
    Total read(Term term, AreaCode area, ColumnLookup lookup) {
        Columns byArea = columns.get(term);
        if (byArea == null) {
            byArea = dataset.columns(term);
            columns.put(term, byArea);
        }
        Column column = byArea.in(area);
        Column there = column == null ? Column.EMPTY : column;
        Reading reading = lookup.in(there);
        if (log != null) {
            log.add(lookup.working(term, area, there, reading));
        }
        return Total.of(reading, column == null);
    }

    /** A total that is being added up. */
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
            // a group without members at the time is not complete: nothing is not zero
            List<YearMonth> gaps = missing.isEmpty() ? List.of() : List.copyOf(missing);
            return new Total(value, gaps, incomplete, nothing, complete && !nothing, flags, null, found, null);
        }
    }
}
