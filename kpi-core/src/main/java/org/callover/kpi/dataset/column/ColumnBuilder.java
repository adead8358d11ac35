package org.callover.kpi.dataset.column;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** A column being built: observations are added one by one, and then it is frozen. */
public final class ColumnBuilder {

    /** Room is made for a year at a time, so that the months of a file do not each copy the column. */
    private static final int ROOM = 12;

    private record Stretch(int start, int end) {}

    private final Column base;
    private final Repeats repeats;
    private MonthlyValues months;
    private int lowest;
    private int highest;
    private boolean isChanged;
    private final Map<Stretch, Span> spans = new HashMap<>();

    /** A builder that starts from a column. */
    public ColumnBuilder(Column base) {
        this.base = base;
        this.repeats = new Repeats(base);
        MonthlyValues held = base.months();
        months = held.widened(held.first, held.end());
        lowest = held.first;
        highest = held.end();
        base.spans().forEach(span -> spans.put(new Stretch(span.start(), span.end()), span));
    }

    /** Adds an observation. It changes nothing if a later import holds one already. */
    public LoadEffect add(Observation observation) {
        Period period = observation.period();
        return add(new Span(
                Span.index(period.start()),
                Span.index(period.end()),
                observation.value(),
                Flag.bits(observation.flags()),
                observation.basis(),
                observation.source()));
    }

    LoadEffect add(Span given) {
        Span held = held(given);
        if (held != null && held.source() > given.source()) {
            return LoadEffect.UNCHANGED;
        }
        LoadEffect effect = effect(held, given);
        if (effect != LoadEffect.REPEATED) {
            put(given);
        }
        return effect;
    }

    /** A column with the observations of another over it, which came later. */
    public static Column extended(Column column, Column later) {
        ColumnBuilder builder = new ColumnBuilder(column);
        later.observations().forEach(builder::add);
        return builder.build();
    }

    /** The observations of a column that came with an import. */
    public static Column ofImport(int number, Column column) {
        ColumnBuilder builder = new ColumnBuilder(Column.EMPTY);
        column.observations().filter(span -> span.source() == number).forEach(builder::add);
        return builder.build();
    }

    /**
     * Adds the observations of an import that is later than all that is held, and returns their effects. One that repeats what is held is only put in
     * force if it is needed ({@link Repeats}), which is decided when the column is built.
     */
    public Map<LoadEffect, Integer> offerAll(Column sent) {
        Map<LoadEffect, Integer> effects = new EnumMap<>(LoadEffect.class);
        sent.observations().forEach(span -> effects.merge(offer(span), 1, Integer::sum));
        return effects;
    }

    private LoadEffect offer(Span given) {
        Span held = held(given);
        LoadEffect effect = held != null && repeats.has(held) ? LoadEffect.REPEATED : effect(held, given);
        if (held != null && effect == LoadEffect.UNCHANGED) {
            repeats.note(held, given.source());
        } else if (effect != LoadEffect.REPEATED) {
            put(given);
        }
        return effect;
    }

    private static LoadEffect effect(@Nullable Span held, Span given) {
        if (held == null) {
            return LoadEffect.ADDED;
        }
        if (held.source() == given.source()) {
            return LoadEffect.REPEATED;
        }
        return held.saysTheSameAs(given) ? LoadEffect.UNCHANGED : LoadEffect.REVISED;
    }

    /** Replaces any observation that is held, whichever is later. */
    void replace(Span given) {
        put(given);
    }

    private @Nullable Span held(Span given) {
        if (given.months() > 1) {
            return spans.get(new Stretch(given.start(), given.end()));
        }
        return months.isPresent(given.start()) ? months.span(given.start()) : null;
    }

    private void put(Span given) {
        isChanged = true;
        if (given.end() - given.start() == 1) {
            putMonth(given);
        } else {
            spans.put(new Stretch(given.start(), given.end()), given);
        }
    }

    private void putMonth(Span given) {
        BigDecimal value = given.value();
        if (value.scale() > months.scale) {
            months = months.rescaled(value.scale());
        }
        if (given.start() < months.first || given.end() > months.end()) {
            months = months.widened(given.start(), given.end() + ROOM);
        }
        boolean empty = lowest == highest;
        lowest = empty ? given.start() : Math.min(lowest, given.start());
        highest = empty ? given.end() : Math.max(highest, given.end());
        int at = given.start() - months.first;
        months.amounts[at] = value.setScale(months.scale).unscaledValue().longValueExact();
        months.flags[at] = (byte) given.flags();
        months.sources[at] = given.source();
        putBasis(at, given.basis());
    }

    private void putBasis(int at, @Nullable Basis basis) {
        if (months.bases == null && basis != null) {
            months = months.withBases();
        }
        if (months.bases != null) {
            months.bases[at] = basis;
        }
    }

    /** The column, or the one that it started from if nothing was changed. */
    public Column build() {
        repeats.needed(months, spans.values()).forEach(this::put);
        return isChanged ? Column.of(trimmed(), spans.values()) : base;
    }

    /** The months without spare room, with their running totals computed again. */
    private MonthlyValues trimmed() {
        int from = lowest - months.first;
        int to = highest - months.first;
        return new MonthlyValues(
                lowest,
                months.scale,
                Arrays.copyOfRange(months.amounts, from, to),
                Arrays.copyOfRange(months.flags, from, to),
                months.bases == null ? null : Arrays.copyOfRange(months.bases, from, to),
                Arrays.copyOfRange(months.sources, from, to));
    }
}
