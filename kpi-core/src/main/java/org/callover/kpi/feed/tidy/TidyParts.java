package org.callover.kpi.feed.tidy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/**
 * The counts of a file that contain other counts of it: a year and its months, a group and its members, a whole and its
 * breakdowns. If the parts do not add up to the whole there is a warning. Which of them is wrong cannot be known.
 */
final class TidyParts {
    /** A file with more counts is not checked for parts. */
    private static final int MOST = 300_000;

    private final Areas areas;
    private final Map<SeriesId, List<TidyCount>> bySeries = new LinkedHashMap<>();
    private int rows;

    /** A count and what it should be the sum of. */
    private record Whole(TidyCount row, Collection<TidyCount> parts) {

        BigDecimal sum() {
            return parts.stream().map(part -> part.observation().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean differs() {
            return row.observation().value().compareTo(sum()) != 0;
        }
    }

    TidyParts(Areas areas) {
        this.areas = areas;
    }

    /** Notes a count of events. */
    void add(long line, Observation observation) {
        rows++;
        if (rows > MOST) {
            bySeries.clear();
        } else {
            bySeries.computeIfAbsent(observation.series(), unseen -> new ArrayList<>())
                    .add(new TidyCount(line, observation));
        }
    }

    /** The warnings, one for each series and kind of part. */
    List<ImportWarning> warnings() {
        List<ImportWarning> warnings = new ArrayList<>();
        bySeries.forEach((series, some) -> {
            tell("its months", TidyPeriods.wholes(some).map(TidyParts::whole), warnings);
            tell("its members", ofGroups(some), warnings);
            tell("its breakdowns", TidyBreakdowns.wholes(some).map(TidyParts::whole), warnings);
        });
        return warnings;
    }

    private static Whole whole(Map.Entry<TidyCount, List<TidyCount>> entry) {
        return new Whole(entry.getKey(), entry.getValue());
    }

    /** The groups with a count for every member, for the same period and breakdown. */
    private Stream<Whole> ofGroups(List<TidyCount> some) {
        Map<Object, Map<AreaCode, TidyCount>> alike = new HashMap<>();
        some.forEach(row -> alike.computeIfAbsent(
                        List.of(row.observation().period(), row.observation().breakdown()), unseen -> new HashMap<>())
                .put(row.observation().area(), row));
        return some.stream()
                .filter(row -> areas.find(row.observation().area())
                        .filter(Area::isGroup)
                        .isPresent())
                .flatMap(row -> {
                    Observation whole = row.observation();
                    Map<AreaCode, TidyCount> others =
                            alike.getOrDefault(List.of(whole.period(), whole.breakdown()), Map.of());
                    List<AreaCode> members =
                            areas.membersAt(whole.area(), whole.period().last());
                    return !members.isEmpty() && others.keySet().containsAll(members)
                            ? Stream.of(new Whole(
                                    row, members.stream().map(others::get).toList()))
                            : Stream.of();
                });
    }

    private void tell(String parts, Stream<Whole> wholes, List<ImportWarning> to) {
        List<Whole> differing = wholes.filter(Whole::differs).toList();
        if (differing.isEmpty()) {
            return;
        }
        Whole first = differing.get(0);
        TreeSet<Long> lines = differing.stream()
                .flatMap(whole -> Stream.concat(Stream.of(whole.row()), whole.parts().stream()))
                .map(TidyCount::line)
                .collect(Collectors.toCollection(TreeSet::new));
        to.add(new ImportWarning(
                WarningCode.PARTS_DIFFER,
                difference(first, parts) + more(differing.size() - 1),
                List.copyOf(lines),
                lines.size()));
    }

    private String difference(Whole whole, String parts) {
        Observation of = whole.row().observation();
        return "'%s' in %s in %s is %s, but %s add up to %s"
                .formatted(
                        of.series(),
                        areas.get(of.area()).name(),
                        of.period(),
                        of.value().toPlainString(),
                        parts,
                        whole.sum().toPlainString());
    }

    private static String more(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> "; 1 more does not add up either";
            default -> "; %d more do not add up either".formatted(others);
        };
    }
}
