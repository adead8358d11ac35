package org.callover.kpi.feed.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts that have breakdowns in the same file: all hours of a Friday, all ages. */
final class TidyBreakdowns {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    private TidyBreakdowns() {}

    /** Each of these counts with its parts. There are at least two parts, and no part contains another. */
    static Stream<Map.Entry<TidyCount, List<TidyCount>>> wholes(List<TidyCount> rows) {
        if (rows.stream().allMatch(row -> row.observation().breakdown().isEmpty())) {
            return Stream.of();
        }
        Map<Object, List<TidyCount>> alike = new HashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(
                        List.of(row.observation().area(), row.observation().period()), unseen -> new ArrayList<>())
                .add(row));
        return rows.stream()
                .map(row -> List.of(row.observation().area(), row.observation().period()))
                .distinct()
                .flatMap(key -> ofOnePlace(alike.getOrDefault(key, List.of())));
    }

    private static Map<String, String> dimensions(TidyCount row) {
        return row.observation().breakdown().dimensions();
    }

    private static Stream<Map.Entry<TidyCount, List<TidyCount>>> ofOnePlace(List<TidyCount> rows) {
        Map<Set<String>, List<TidyCount>> byNames = rows.stream()
                .collect(Collectors.groupingBy(row -> Set.copyOf(dimensions(row).keySet())));
        return byNames.entrySet().stream().flatMap(coarse -> byNames.entrySet().stream()
                .filter(fine -> fine.getKey().size() > coarse.getKey().size()
                        && fine.getKey().containsAll(coarse.getKey()))
                .flatMap(fine -> ofDimensions(coarse.getValue(), fine.getValue(), coarse.getKey())));
    }

    private static Stream<Map.Entry<TidyCount, List<TidyCount>>> ofDimensions(
            List<TidyCount> coarse, List<TidyCount> fine, Set<String> names) {
        Map<Map<String, String>, List<TidyCount>> parts =
                fine.stream().collect(Collectors.groupingBy(row -> projected(row, names)));
        return coarse.stream().flatMap(row -> {
            List<TidyCount> own = parts.getOrDefault(projected(row, names), List.of());
            return own.size() > 1 && !doOverlap(own) ? Stream.of(Map.entry(row, own)) : Stream.of();
        });
    }

    private static Map<String, String> projected(TidyCount row, Set<String> names) {
        Map<String, String> some = new TreeMap<>(dimensions(row));
        some.keySet().retainAll(names);
        return some;
    }

    /** Whether ranges such as ages 1-24 and 18-24 overlap, so that they are not parts of one whole. */
    private static boolean doOverlap(Collection<TidyCount> rows) {
        Map<String, Set<String>> values = new TreeMap<>();
        rows.forEach(
                row -> dimensions(row).forEach((name, value) -> values.computeIfAbsent(name, unseen -> new TreeSet<>())
                        .add(value)));
        return values.values().stream().anyMatch(TidyBreakdowns::haveCommonNumbers);
    }

    private static boolean haveCommonNumbers(Set<String> values) {
        List<MatchResult> ranges =
                values.stream().flatMap(value -> RANGE.matcher(value).results()).toList();
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size(); j++) {
                if (number(ranges.get(i), 1) <= number(ranges.get(j), 2)
                        && number(ranges.get(j), 1) <= number(ranges.get(i), 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int number(MatchResult range, int group) {
        return Integer.parseInt(range.group(group));
    }
}
