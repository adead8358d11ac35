package org.callover.kpi.figure.column;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;

/**
 * The columns that the figures of some indicators are read from. One that is not named here is loaded when it is read, so
 * this decides how often a store is asked, and never what the figures are.
 */
public final class ColumnsRead {

    private final Dataset dataset;
    private final Areas areas;
    private final Map<Term, Set<AreaCode>> read = new HashMap<>();
    private final Map<Starts, Set<AreaCode>> known = new HashMap<>();

    /** Where figures are asked for. */
    private record Starts(Set<AreaCode> places, boolean isGuarded) {}

    public ColumnsRead(Dataset dataset, Areas areas) {
        this.dataset = dataset;
        this.areas = areas;
    }

    /** Adds the columns for an indicator's figures in some areas, and in those that it compares them with. */
    public ColumnsRead add(Indicator indicator, Collection<AreaCode> asked) {
        Measure measure = indicator.measure();
        if (measure == null || !dataset.isStored()) {
            return this;
        }
        boolean isGuarded = indicator.cautions().suppressBelow() > 0;
        Set<AreaCode> places = new HashSet<>(asked);
        indicator.places().forEach(places::add);
        Set<AreaCode> reached = known.computeIfAbsent(new Starts(places, isGuarded), this::reached);
        Stream<Term> guarding =
                indicator.cautions().rests().stream().flatMap(rest -> rest.of().terms());
        Stream.concat(measure.terms(), guarding).forEach(term -> read.computeIfAbsent(term, unseen -> new HashSet<>())
                .addAll(
                        isGuarded && measure.parts().isWeighted()
                                ? dataset.columns(term).areas()
                                : reached));
        return this;
    }

    /** The dataset with these columns loaded, for one reading. */
    public Dataset opened() {
        return dataset.opened(read);
    }

    private Set<AreaCode> reached(Starts starts) {
        Set<AreaCode> reached = new HashSet<>();
        for (AreaCode place : starts.places) {
            reach(place, reached);
            if (starts.isGuarded) {
                // What is hidden depends on the other members of each total that the place is part of.
                areas.around(place).forEach(group -> reach(group, reached));
            }
        }
        return reached;
    }

    /** An area with its members, and with those that it replaced or that replaced it. */
    private void reach(AreaCode code, Set<AreaCode> reached) {
        if (reached.add(code)) {
            areas.find(code).ifPresent(area -> {
                area.members().forEach(member -> reach(member.area(), reached));
                replaced(area).forEach(former -> reach(former, reached));
            });
            areas.successor(code).ifPresent(successor -> reach(successor.code(), reached));
        }
    }

    private static List<AreaCode> replaced(Area area) {
        Area.Succession succession = area.succeeds();
        return succession == null ? List.of() : succession.areas();
    }
}
