package org.callover.kpi.dataset.held;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;

/**
 * The months that observations cover, in each area. A group has a month if it was observed itself or if all its members
 * of that month have it.
 *
 * <p>An observation of a year covers each of its months.
 */
public final class Coverage {

    private final Dataset dataset;
    private final Areas areas;
    private final boolean adds;
    private final Map<Term, Map<AreaCode, MonthSet>> known = new HashMap<>();

    private Coverage(Dataset dataset, Areas areas, boolean adds) {
        this.dataset = dataset;
        this.areas = areas;
        this.adds = adds;
    }

    /** The months of each area and, by their members, of groups. */
    public static Coverage added(Dataset dataset, Areas areas) {
        return new Coverage(dataset, areas, true);
    }

    /** The months of each area's own observations, as for percentages, which cannot be added over areas. */
    public static Coverage own(Dataset dataset, Areas areas) {
        return new Coverage(dataset, areas, false);
    }

    /** The months in which all of these were observed. */
    public MonthSet of(Collection<Term> terms, AreaCode area) {
        return terms.stream().map(term -> of(term, area)).reduce(MonthSet::and).orElse(MonthSet.NONE);
    }

    private MonthSet of(Term term, AreaCode area) {
        Map<AreaCode, MonthSet> byArea = known.computeIfAbsent(term, unseen -> new HashMap<>());
        MonthSet there = byArea.get(area);
        if (there == null) {
            there = areas.find(area)
                    .filter(place -> adds && place.isGroup())
                    .map(group -> own(term, area).or(ofMembers(term, group)))
                    .orElseGet(() -> own(term, area));
            byArea.put(area, there);
        }
        return there;
    }

    private MonthSet own(Term term, AreaCode area) {
        return MonthSet.of(dataset.covered(term, area));
    }

    private MonthSet ofMembers(Term term, Area group) {
        MonthSet any = group.members().stream()
                .flatMap(member -> replacements(member.area()))
                .distinct()
                .map(code -> of(term, code))
                .reduce(MonthSet.NONE, MonthSet::or);
        return MonthSet.of(any.runs().stream()
                .flatMap(Period::stream)
                .filter(month -> {
                    List<AreaCode> then = areas.lastingMembersAt(group.code(), month);
                    return !then.isEmpty()
                            && then.stream().allMatch(code -> of(term, code).has(MonthNumber.of(month)));
                })
                .map(Period::of));
    }

    /** A place, the place that replaced it, the one that replaced that, and so on. */
    private Stream<AreaCode> replacements(AreaCode code) {
        Set<AreaCode> seen = new HashSet<>();
        return Stream.iterate(Optional.of(code), Optional::isPresent, each -> each.flatMap(areas::successor)
                        .map(Area::code))
                .flatMap(Optional::stream)
                .takeWhile(seen::add);
    }
}
