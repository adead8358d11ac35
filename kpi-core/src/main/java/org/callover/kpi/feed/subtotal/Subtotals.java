package org.callover.kpi.feed.subtotal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.callover.kpi.feed.TotalNames;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;

/**
 * The labels of a file that are sums of its other labels, by name or by their figures. If they were added to the
 * others, everything would be counted twice.
 */
public final class Subtotals {
    private final Map<LabelRows, Sum> sums = new IdentityHashMap<>();
    private final int months;

    /**
     * A label that is a sum of others.
     *
     * @param parts the labels it is the sum of
     * @param isNamed whether its name says so; otherwise its figures do
     * @param isChecked whether it is known which labels it should be the sum of
     */
    public record Sum(List<LabelRows> parts, boolean isNamed, boolean isChecked) {

        /** The labels it is the sum of, as messages write them. */
        public List<String> named() {
            return isChecked ? parts.stream().map(LabelRows::label).toList() : List.of();
        }

        public String why() {
            return isNamed
                    ? "its name says it is a sum of other labels, so it was checked against them and not added"
                    : "its figures are the sum of other labels, so it was checked against them and not added";
        }
    }

    private Subtotals(int months) {
        this.months = months;
    }

    public static Subtotals among(Collection<LabelRows> labels, int months) {
        Subtotals subtotals = new Subtotals(months);
        Map<Label, List<LabelRows>> groups = new LinkedHashMap<>();
        labels.forEach(label -> groups.computeIfAbsent(label.group(), unseen -> new ArrayList<>())
                .add(label));
        groups.values().stream()
                .filter(group -> group.size() > 1 && !isOfSum(group.get(0)))
                .forEach(subtotals::find);
        List<LabelRows> rest = labels.stream()
                .filter(label -> !isOfSum(label) && !subtotals.sums.containsKey(label))
                .toList();
        groups.values().stream()
                .filter(group -> isOfSum(group.get(0)) && !rest.isEmpty())
                .forEach(group ->
                        group.forEach(label -> subtotals.sums.put(label, new Sum(rest, true, group.size() == 1))));
        return subtotals;
    }

    /** Whether a whole group is a sum of the other groups: no rule names it, and its name says that it is a sum. */
    private static boolean isOfSum(LabelRows label) {
        return !label.match().isGroupNamed() && TotalNames.isSum(label.first().group(), "");
    }

    private static boolean isNamed(LabelRows label) {
        return TotalNames.isSum(label.first().category(), label.first().group());
    }

    private void find(List<LabelRows> group) {
        List<LabelRows> lines = group.stream().filter(label -> !isNamed(label)).toList();
        if (lines.isEmpty()) {
            return;
        }
        SumSearch search = new LabelGrid(group, months).search(group);
        for (int i = 0; i < group.size(); i++) {
            List<LabelRows> parts = search.partsOf(i).stream().map(group::get).toList();
            if (!parts.isEmpty()) {
                sums.put(group.get(i), new Sum(parts, isNamed(group.get(i)), true));
            }
        }
        List<LabelRows> added =
                lines.stream().filter(label -> !sums.containsKey(label)).toList();
        group.stream()
                .filter(label -> !sums.containsKey(label) && (isNamed(label) || isWholeGroup(label, added)))
                .forEach(label -> sums.put(
                        label,
                        new Sum(added.stream().filter(part -> part != label).toList(), true, true)));
    }

    /**
     * Whether a label has the name of its group and equals the sum of all the others, so that it is not a category of
     * its own. A label that a rule names is one.
     */
    private boolean isWholeGroup(LabelRows label, List<LabelRows> lines) {
        if (label.match().isKnown()
                || !label.group().equals(Label.of(label.first().category()))) {
            return false;
        }
        List<LabelRows> others = lines.stream().filter(other -> other != label).toList();
        LabelGrid grid = new LabelGrid(lines, months);
        long[] sum = grid.sum(others);
        return LongStream.of(sum).anyMatch(cell -> cell > 0) && Arrays.equals(grid.sum(List.of(label)), sum);
    }

    public Optional<Sum> of(LabelRows label) {
        return Optional.ofNullable(sums.get(label));
    }

    /** The series that a label is added to. For a sum, these are the series that none of its parts counts in. */
    public List<SeriesId> counted(LabelRows label) {
        List<LabelRows> parts = of(label).map(Sum::parts).orElse(List.of());
        return label.match().series().stream()
                .filter(series -> parts.stream().noneMatch(part -> part.countsIn(series)))
                .toList();
    }
}
