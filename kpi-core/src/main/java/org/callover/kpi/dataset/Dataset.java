package org.callover.kpi.dataset;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * All observations in force, immutable, in columns. This is what the scorer reads.
 *
 * <p>An import makes a new dataset that shares every column it did not change. The new dataset then replaces the old
 * one as a whole.
 */
public final class Dataset {

    /** No observation at all. */
    public static final Dataset EMPTY = new Dataset(0, Instant.EPOCH, Map.of());

    private final int revision;
    private final Instant asAt;
    private final Map<Term, Map<AreaCode, Column>> columns;

    private Dataset(int revision, Instant asAt, Map<Term, Map<AreaCode, Column>> columns) {
        this.revision = revision;
        this.asAt = asAt;
        this.columns = columns;
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
    public Map<AreaCode, Column> columns(Term term) {
        return columns.getOrDefault(term, Map.of());
    }

    /** The column of a term in an area; empty if nothing was observed. */
    public Column column(Term term, AreaCode area) {
        return columns(term).getOrDefault(area, Column.EMPTY);
    }

    /** The one-month observations of a series, or of one breakdown of it, by area. */
    public Map<AreaCode, ? extends ObservedMonths> months(Term term) {
        return columns(term);
    }

    /** The observations of a term in an area that are in force and overlap a period, by their end. */
    public List<HeldObservation> held(Term term, AreaCode area, Period period) {
        return column(term, area).held(period);
    }

    /** Whether a term was observed in an area over exactly a period. */
    public boolean holds(Term term, AreaCode area, Period period) {
        return column(term, area).exactly(period).isPresent();
    }

    /** The number of the import that an observation of exactly a period came from; 0 if there is none. */
    public int source(Term term, AreaCode area, Period period) {
        return column(term, area).source(period);
    }

    /** The number of the last import that changed any observation of a term; 0 if there is none. */
    public int lastSource(Term term) {
        return columns(term).values().stream()
                .mapToInt(Column::lastSource)
                .max()
                .orElse(0);
    }

    /** The same observations without those of some terms. */
    public Dataset without(Set<Term> terms) {
        Map<Term, Map<AreaCode, Column>> left = new HashMap<>(columns);
        left.keySet().removeAll(terms);
        return new Dataset(revision, asAt, Map.copyOf(left));
    }

    /** How many areas a term was observed in. */
    public int areas(Term term) {
        return (int) columns(term).values().stream()
                .filter(column -> !column.isEmpty())
                .count();
    }

    /** Whether any observation of a term states a basis. */
    public boolean saysBases(Term term) {
        return columns(term).values().stream().anyMatch(Column::hasBases);
    }

    /**
     * The same observations, in which areas that replaced others also hold what was observed of those.
     *
     * @param terms the series to join, whose values can be added over areas
     */
    public Dataset joined(Areas areas, Stream<Term> terms) {
        if (!areas.haveSuccessors()) {
            return this;
        }
        Map<Term, Map<AreaCode, Column>> all = new HashMap<>(columns);
        terms.distinct().forEach(term -> {
            Map<AreaCode, Column> byArea = new HashMap<>(columns(term));
            areas.all().stream()
                    .filter(area -> area.succeeds() != null)
                    .forEach(area ->
                            byArea.put(area.code(), joined(term, area, areas, YearMonth.of(Year.MAX_VALUE, 12))));
            byArea.values().removeIf(Column::isEmpty);
            all.put(term, byArea);
        });
        return new Dataset(revision, asAt, all);
    }

    /**
     * The column of an area with those of the areas it succeeded. They existed before it, so no area can succeed itself
     * through others.
     */
    private Column joined(Term term, Area area, Areas areas, YearMonth before) {
        Column own = column(term, area.code());
        Succession succession = area.succeeds();
        return succession == null || !succession.from().isBefore(before)
                ? own
                : SuccessorColumn.of(own, succession, of -> of.areas().stream()
                        .map(former -> joined(term, areas.get(former), areas, of.from()))
                        .toList());
    }

    /** From the first month to the last for which any observation of a term is held in an area. */
    public Optional<Period> extent(Term term, AreaCode area) {
        return column(term, area).extent();
    }

    /** From the first month to the last for which any observation of the terms is held. */
    public Optional<Period> extent(Set<Term> terms) {
        return terms.stream()
                .flatMap(term -> columns(term).values().stream())
                .flatMap(column -> column.extent().stream())
                .reduce(Period::reach);
    }

    /** The last month up to another in which an observation of the terms ends. */
    public Optional<YearMonth> lastMonth(Set<Term> terms, YearMonth upTo) {
        return terms.stream()
                .flatMap(term -> columns(term).values().stream())
                .flatMap(column -> column.latest(upTo).stream())
                .map(reading -> reading.period().last())
                .max(Comparator.naturalOrder());
    }

    /** All terms that were observed. */
    public Set<Term> terms() {
        return Set.copyOf(columns.keySet());
    }

    /** How many observations it has. */
    public long size() {
        return columns.values().stream()
                .flatMap(byArea -> byArea.values().stream())
                .mapToLong(Column::size)
                .sum();
    }

    /** A builder that starts from this dataset. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** A builder for a dataset. Not for use by several threads at once. */
    public static final class Builder {

        private final Dataset base;
        private final Map<Term, Map<AreaCode, ColumnBuilder>> touched = new HashMap<>();
        private @Nullable Observation before;
        private @Nullable ColumnBuilder column;

        private Builder(Dataset base) {
            this.base = base;
        }

        /** Adds a stored observation, in any order, and returns its effect. */
        public LoadEffect add(Observation observation) {
            return columnOf(observation).add(span(observation));
        }

        /**
         * Adds an observation of an import that is later than all others, and returns its effect. If it repeats what is
         * held, it is put in force only if it would otherwise matter that it was sent again.
         */
        public LoadEffect offer(Observation observation) {
            return columnOf(observation).offer(span(observation));
        }

        private static Span span(Observation observation) {
            Period period = observation.period();
            return new Span(
                    Span.index(period.start()),
                    Span.index(period.end()),
                    observation.value(),
                    Flag.bits(observation.flags()),
                    observation.basis(),
                    observation.source());
        }

        /** Most observations come month after month for the same column, which is then found without a look-up. */
        private ColumnBuilder columnOf(Observation observation) {
            Observation last = before;
            ColumnBuilder known = column;
            before = observation;
            if (known != null
                    && last != null
                    && last.series().equals(observation.series())
                    && last.area().equals(observation.area())
                    && last.breakdown().equals(observation.breakdown())) {
                return known;
            }
            Term term = new Term(observation.series(), observation.breakdown());
            ColumnBuilder found = touched.computeIfAbsent(term, unseen -> new HashMap<>())
                    .computeIfAbsent(observation.area(), area -> new ColumnBuilder(base.column(term, area)));
            column = found;
            return found;
        }

        /**
         * The dataset at the instant of an import with the number {@code revision}. If nothing was changed, it is the
         * dataset that this builder started from.
         */
        public Dataset build(int revision, Instant asAt) {
            Map<Term, Map<AreaCode, Column>> columns = new HashMap<>(base.columns);
            boolean isChanged = false;
            for (Map.Entry<Term, Map<AreaCode, ColumnBuilder>> entry : touched.entrySet()) {
                Map<AreaCode, Column> byArea = new HashMap<>(base.columns(entry.getKey()));
                boolean isTermChanged = false;
                for (Map.Entry<AreaCode, ColumnBuilder> each : entry.getValue().entrySet()) {
                    Column built = each.getValue().build();
                    isTermChanged |= built != byArea.put(each.getKey(), built);
                }
                if (isTermChanged) {
                    columns.put(entry.getKey(), Map.copyOf(byArea));
                }
                isChanged |= isTermChanged;
            }
            return isChanged ? new Dataset(revision, asAt, Map.copyOf(columns)) : base;
        }

        /** All terms that observations were added to. */
        public Set<Term> touched() {
            return new HashSet<>(touched.keySet());
        }
    }
}
