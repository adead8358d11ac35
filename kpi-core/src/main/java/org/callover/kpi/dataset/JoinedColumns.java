package org.callover.kpi.dataset;

import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.SuccessorColumn;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The columns of a term in which areas that replaced others also hold what was observed of those. */
final class JoinedColumns extends Columns {

    private static final YearMonth NEVER = YearMonth.of(Year.MAX_VALUE, 12);

    private final Columns own;
    private final Areas areas;
    private final Map<AreaCode, Column> joined = new ConcurrentHashMap<>();

    JoinedColumns(Columns own, Areas areas) {
        this.own = own;
        this.areas = areas;
    }

    @Override
    public @Nullable Column in(AreaCode code) {
        Area area = areas.find(code).orElse(null);
        if (area == null || area.succeeds() == null) {
            return own.in(code);
        }
        Column known = joined.get(code);
        if (known == null) {
            Column made = joined(area, NEVER);
            Column first = joined.putIfAbsent(code, made);
            known = first == null ? made : first;
        }
        return known.isEmpty() ? null : known;
    }

    /**
     * The column of an area with those of the areas it succeeded. They existed before it, so no area can succeed itself
     * through others.
     */
    private Column joined(Area area, YearMonth before) {
        Column there = own.in(area.code());
        Column itself = there == null ? Column.EMPTY : there;
        Succession succession = area.succeeds();
        return succession == null || !succession.from().isBefore(before)
                ? itself
                : SuccessorColumn.of(itself, succession, of -> of.areas().stream()
                        .map(former -> joined(areas.get(former), of.from()))
                        .toList());
    }

    @Override
    public Set<AreaCode> areas() {
        Set<AreaCode> all = new HashSet<>(own.areas());
        areas.all().stream()
                .filter(area -> area.succeeds() != null && in(area.code()) != null)
                .map(Area::code)
                .forEach(all::add);
        return all;
    }

    @Override
    Stream<Period> covered(AreaCode code) {
        boolean succeeds =
                areas.find(code).filter(area -> area.succeeds() != null).isPresent();
        return succeeds ? super.covered(code) : own.covered(code);
    }

    @Override
    TermColumns held() {
        return own.held();
    }
}
