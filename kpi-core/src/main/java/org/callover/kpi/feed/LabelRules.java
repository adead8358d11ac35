package org.callover.kpi.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/** The rules of a feed, worked out in advance for every pair of labels, because a file asks for each of its rows. */
public final class LabelRules {

    private final List<LabelRule> rules;
    private final Spellings groups;
    private final Spellings categories;
    private final Map<Pair, LabelMatch> matches = new HashMap<>();

    public LabelRules(List<LabelRule> rules) {
        this.rules = List.copyOf(rules);
        List<Label> allGroups = rules.stream()
                .flatMap(rule -> rule.groups().stream())
                .distinct()
                .toList();
        List<Label> allCategories = rules.stream()
                .flatMap(rule -> rule.categories().stream())
                .distinct()
                .toList();
        this.groups = new Spellings(allGroups);
        this.categories = new Spellings(allCategories);
        for (Label group : orOther(allGroups)) {
            orOther(allCategories).forEach(category -> fill(new Pair(group, category)));
        }
    }

    /** A group and a category. Null is one that no rule names. */
    private record Pair(@Nullable Label group, @Nullable Label category) {}

    private static List<@Nullable Label> orOther(List<Label> labels) {
        List<@Nullable Label> all = new ArrayList<>(labels);
        all.add(null);
        return all;
    }

    private void fill(Pair pair) {
        List<LabelRule> fitting = rules.stream()
                .filter(rule -> rule.fits(pair.group(), pair.category()))
                .toList();
        List<SeriesId> series = series(fitting.stream());
        boolean isCategoryNamed = fitting.stream().anyMatch(rule -> rule.isOfCategory() || rule.isSetAside());
        Stream<LabelRule> aside = fitting.stream().filter(LabelRule::isSetAside);
        matches.put(
                pair,
                new LabelMatch(
                        series,
                        pair.group() != null,
                        isCategoryNamed,
                        aside.map(LabelRule::why).findFirst().orElse(null),
                        isCategoryNamed ? List.of() : inDoubt(pair, series)));
    }

    private List<SeriesId> inDoubt(Pair pair, List<SeriesId> counted) {
        List<SeriesId> overGroups = addedOverGroups();
        Stream<LabelRule> ofLabels = rules.stream().filter(rule -> rule.isOfCategory() && rule.isOfGroup(pair.group()));
        Stream<SeriesId> movedHere = movedHere(pair.category()).stream().filter(one -> !overGroups.contains(one));
        Stream<SeriesId> doubted = Stream.concat(series(ofLabels).stream(), movedHere);
        return Stream.concat(doubted, overGroups.stream().filter(one -> pair.group() == null))
                .filter(one -> !counted.contains(one))
                .distinct()
                .toList();
    }

    /**
     * The series in doubt because a category may have moved: if rules name it in other groups, it is missing from its
     * series there, and from the group's.
     */
    private List<SeriesId> movedHere(@Nullable Label category) {
        List<LabelRule> elsewhere = rules.stream()
                .filter(rule -> category != null && rule.categories().contains(category))
                .toList();
        Set<Label> left =
                elsewhere.stream().flatMap(rule -> rule.groups().stream()).collect(Collectors.toSet());
        Stream<LabelRule> ofGroups = rules.stream()
                .filter(rule -> !rule.isOfCategory() && rule.groups().stream().anyMatch(left::contains));
        return series(Stream.concat(elsewhere.stream(), ofGroups));
    }

    /** The series that several whole groups count in. */
    private List<SeriesId> addedOverGroups() {
        Map<SeriesId, Long> groupsOf = rules.stream()
                .filter(rule -> !rule.isOfCategory())
                .flatMap(rule -> rule.series().stream()
                        .flatMap(one -> rule.groups().stream().distinct().map(group -> one)))
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
        return groupsOf.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<SeriesId> series(Stream<LabelRule> some) {
        return some.flatMap(rule -> rule.series().stream()).distinct().toList();
    }

    /** The rules that name a series, as they are written. */
    List<String> of(SeriesId series) {
        return rules.stream()
                .filter(rule -> rule.series().contains(series))
                .map(LabelRule::written)
                .toList();
    }

    LabelMatch match(String group, String category) {
        return Objects.requireNonNull(matches.get(new Pair(groups.find(group), categories.find(category))));
    }
}
