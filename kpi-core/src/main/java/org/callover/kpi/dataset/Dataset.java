package org.callover.kpi.dataset;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.ObservedMonths;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * All observations in force, immutable, in columns. This is what the scorer reads.
 *
 * <p>An import makes a new dataset that shares every column it did not change. The new dataset then replaces the old
 * one as a whole. Columns may be in a store, and are then loaded when they are read. {@link #opened} loads many together.
 */
public final class Dataset {

    /** No observation at all. What is added to it stays in memory. */
    public static final Dataset EMPTY = new Dataset(0, Instant.EPOCH, Map.of(), null, List.of());

    private final int revision;
    private final Instant asAt;
    private final Map<Term, Columns> columns;
    private final @Nullable ColumnSource source;
    private final List<StoredColumn> changed;

    private Dataset(
            int revision,
            Instant asAt,
            Map<Term, Columns> columns,
            @Nullable ColumnSource source,
            List<StoredColumn> changed) {
        this.revision = revision;
        this.asAt = asAt;
        this.columns = columns;
        this.source = source;
        this.changed = changed;
    }

    /** A dataset whose columns are in a store. */
    public static Dataset stored(StoredHeads heads, ColumnSource source, int revision, Instant asAt) {
        Map<Term, Columns> columns = new HashMap<>();
        heads.terms().forEach(term -> columns.put(term, new TermColumns(heads.of(term, source))));
        return new Dataset(revision, asAt, Map.copyOf(columns), source, List.of());
    }

    /**
     * The dataset as it was after an earlier import.
     *
     * @param earlier what was known then of the columns that were changed since
     */
    public Dataset asAfter(int importNumber, StoredHeads earlier) {
        Map<Term, Columns> all = new HashMap<>(columns);
        all.replaceAll((term, now) -> now.held().asAfter(importNumber, earlier.of(term, source)));
        all.values().removeIf(each -> each.held().all().isEmpty());
        return new Dataset(importNumber, asAt, Map.copyOf(all), source, List.of());
    }

    /**
     * The number of the last import it contains. The same revision of the same store always holds the same
     * observations.
     */
    public int revision() {
        return revision;
    }

    /** The instant of the last import it contains. */
    public Instant asAt() {
        return asAt;
    }

    /** The columns of a series, or of one breakdown of it, by area. */
    public Columns columns(Term term) {
        return columns.getOrDefault(term, TermColumns.NONE);
    }

    /** The column of a term in an area; empty if nothing was observed. */
    public Column column(Term term, AreaCode area) {
        Column there = columns(term).in(area);
        return there == null ? Column.EMPTY : there;
    }

    /** Passes the one-month observations of a series, or of one breakdown of it, by area. */
    public Map<AreaCode, ObservedMonths> months(Term term) {
        Map<AreaCode, ObservedMonths> byArea = new HashMap<>();
        opened(Set.of(term)).columns(term).forEach(byArea::put);
        return byArea;
    }

    /** The observations of a term in an area that are in force and overlap a period, by their end. */
    public List<HeldObservation> held(Term term, AreaCode area, Period period) {
        return column(term, area).held(period);
    }

    /** Periods that together have all months that the observations of a term in an area cover. */
    public Stream<Period> covered(Term term, AreaCode area) {
        return columns(term).covered(area);
    }

    /** Whether the observation of exactly a period came with the newest import. */
    public boolean isOfNewest(int importNumber, Term term, AreaCode area, Period period) {
        HeldColumn held = columns(term).held().find(area);
        return held != null
                && held.head().lastSource() == importNumber
                && held.changed().source(period) == importNumber;
    }

    /** The number of the last import that changed any observation of a term; 0 if there is none. */
    public int lastSource(Term term) {
        return columns(term).held().lastSource();
    }

    /** The number of the last import that changed any observation of a term in an area; 0 if there is none. */
    public int lastSource(Term term, AreaCode area) {
        HeldColumn held = columns(term).held().find(area);
        return held == null ? 0 : held.head().lastSource();
    }

    /** Whether any observation of a term states a basis. */
    public boolean saysBases(Term term) {
        Columns all = columns(term);
        return all.held().byArea().entrySet().stream()
                .filter(held -> held.getValue().head().saysBases())
                .flatMap(held -> Stream.ofNullable(all.in(held.getKey())))
                .anyMatch(Column::hasBases);
    }

    /**
     * The same observations, in which areas that replaced others also hold what was observed of those.
     *
     * @param terms the series to join, whose values can be added over areas
     */
    public Dataset joined(Areas areas, Stream<Term> terms) {
        return areas.haveSuccessors()
                ? replaced(terms.distinct()
                        .collect(
                                Collectors.toMap(Function.identity(), term -> new JoinedColumns(columns(term), areas))))
                : this;
    }

    /** The same dataset for one reading, with all columns of some terms loaded. */
    public Dataset opened(Collection<Term> terms) {
        return opened(terms.stream().distinct().collect(Collectors.toMap(Function.identity(), term -> columns(term)
                .held()
                .areas())));
    }

    /**
     * The same dataset for one reading, with some columns loaded together. Others are loaded when they are read. What was
     * read of the terms stays in memory until the reading is over.
     */
    public Dataset opened(Map<Term, ? extends Collection<AreaCode>> read) {
        return source == null ? this : replaced(Opening.of(columns, read, source));
    }

    private Dataset replaced(Map<Term, ? extends Columns> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<Term, Columns> all = new HashMap<>(columns);
        all.putAll(others);
        return new Dataset(revision, asAt, all, source, changed);
    }

    /** From the first month to the last for which any observation of a term is held in an area. */
    public Optional<Period> extent(Term term, AreaCode area) {
        HeldColumn held = columns(term).held().find(area);
        return held == null ? Optional.empty() : Optional.of(held.head().extent());
    }

    /** From the first month to the last for which any observation of the terms is held. */
    public Optional<Period> extent(Set<Term> terms) {
        return terms.stream()
                .flatMap(term -> columns(term).held().extent().stream())
                .reduce(Period::reach);
    }

    /** The last month up to another in which an observation of the terms ends. */
    public Optional<YearMonth> lastMonth(Set<Term> terms, YearMonth upTo) {
        return LastMonth.upTo(
                upTo,
                terms.stream()
                        .flatMap(term -> columns(term).held().all().stream())
                        .toList());
    }

    /** All terms that were observed. */
    public Set<Term> terms() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** The columns in a store that the last import changed. */
    public List<StoredColumn> changed() {
        return changed;
    }

    /** Notes that the last import is stored: what it changed can now be loaded. */
    public void stored() {
        changed.forEach(StoredColumn::stored);
    }

    /** Whether its columns are in a store, and are loaded when they are read. */
    public boolean isStored() {
        return source != null;
    }

    /** Where columns come from that are not held here; absent if all are. */
    @Nullable
    ColumnSource source() {
        return source;
    }

    /** The same dataset with other columns, at the instant of an import. */
    Dataset with(Map<Term, Map<AreaCode, HeldColumn>> others, int number, Instant then) {
        if (others.isEmpty()) {
            return this;
        }
        Map<Term, Columns> all = new HashMap<>(columns);
        others.forEach((term, byArea) -> all.put(term, columns(term).held().with(byArea)));
        List<StoredColumn> stored = others.values().stream()
                .flatMap(byArea -> byArea.values().stream())
                .flatMap(held -> held instanceof StoredColumn one ? Stream.of(one) : Stream.empty())
                .toList();
        return new Dataset(number, then, Map.copyOf(all), source, stored);
    }

    /** A builder that starts from this dataset. */
    public DatasetBuilder toBuilder() {
        return new DatasetBuilder(this);
    }
}
