package org.callover.kpi.observation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.text.KnownWords;
import org.callover.kpi.text.Label;
import org.callover.kpi.text.Words;

/** All known areas, found by code or by any spelling of their name. */
public final class Areas {

    private static final int MEMBERS_NAMED = 5;

    private final Map<AreaCode, Area> byCode = new LinkedHashMap<>();
    private final Map<Label, Area> byLabel = new HashMap<>();
    private final Map<AreaCode, List<Break>> regroupings = new HashMap<>();
    private final Map<AreaCode, Area> successors = new HashMap<>();
    private final KnownWords names;

    private Areas(Collection<Area> areas) {
        areas.forEach(area -> byCode.put(area.code(), area));
        areas.forEach(area -> area.also().forEach(name -> byLabel.put(Label.of(name), area)));
        areas.forEach(area -> byLabel.put(Label.of(area.name()), area));
        areas.forEach(area -> byLabel.put(Label.of(area.code().value()), area));
        areas.forEach(area -> succeeded(area).forEach(former -> successors.put(former, area)));
        areas.forEach(area -> regrouped(area).ifPresent(breaks -> regroupings.put(area.code(), breaks)));
        names = KnownWords.of(areas.stream()
                .flatMap(area -> Stream.of(area.name(), area.code().value()))
                .toList());
    }

    public static Areas of(Collection<Area> areas) {
        return new Areas(areas);
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The area that a text names, by its code or by any spelling. */
    public Optional<Area> find(String codeOrName) {
        return Optional.ofNullable(byLabel.get(Label.of(codeOrName)));
    }

    /**
     * The area with the code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no area " + code));
    }

    /** An area and every group that it is or ever was in, directly or through others. */
    public Stream<AreaCode> around(AreaCode code) {
        return Stream.concat(
                Stream.of(code),
                byCode.values().stream()
                        .filter(group -> group.members().stream()
                                .anyMatch(member -> member.area().equals(code)))
                        .flatMap(group -> around(group.code())));
    }

    /** The members of a group in a month; for a single place, the place itself. */
    public List<AreaCode> membersAt(AreaCode code, YearMonth month) {
        Area area = get(code);
        return area.isGroup() ? area.membersAt(month) : List.of(code);
    }

    /**
     * Whether an area is part of another in a month: the same, a member of a group, or a group of such members. What
     * lies in a single place is not declared, so any area may be part of one.
     */
    public boolean isWithin(AreaCode part, AreaCode whole, YearMonth month) {
        if (part.equals(whole) || !get(whole).isGroup()) {
            return true;
        }
        List<AreaCode> members = get(whole).membersAt(month);
        if (members.stream()
                .anyMatch(member -> get(member).isGroup() ? isWithin(part, member, month) : member.equals(part))) {
            return true;
        }
        List<AreaCode> parts = get(part).membersAt(month);
        return !parts.isEmpty() && parts.stream().allMatch(each -> isWithin(each, whole, month));
    }

    private static List<AreaCode> succeeded(Area area) {
        Area.Succession succession = area.succeeds();
        return succession == null ? List.of() : succession.areas();
    }

    /** Whether any area replaced others. */
    public boolean haveSuccessors() {
        return !successors.isEmpty();
    }

    /** The area that replaced a place. */
    public Optional<Area> successor(AreaCode former) {
        return Optional.ofNullable(successors.get(former));
    }

    /**
     * The members of a group in a month. Places that were later merged are replaced by the merged place, if all of them
     * are members.
     */
    public List<AreaCode> lastingMembersAt(AreaCode group, YearMonth month) {
        return lasting(get(group).membersAt(month));
    }

    /** Replaces merged places repeatedly, because a merged place may later have been merged again. */
    private List<AreaCode> lasting(List<AreaCode> members) {
        List<AreaCode> lasting = members;
        for (int round = 0; round < successors.size(); round++) {
            lasting = succeededOnce(lasting);
        }
        return lasting;
    }

    private List<AreaCode> succeededOnce(List<AreaCode> members) {
        return members.stream()
                .map(member -> successor(member)
                        .filter(one -> members.containsAll(succeeded(one)))
                        .map(Area::code)
                        .orElse(member))
                .distinct()
                .toList();
    }

    /** The members of a group in both of two months, in the order they were declared. */
    public List<AreaCode> common(AreaCode group, YearMonth month, YearMonth other) {
        List<AreaCode> then = lastingMembersAt(group, other);
        return lastingMembersAt(group, month).stream().filter(then::contains).toList();
    }

    /**
     * The months in which a group's members changed, as breaks of everything counted in it: a total over other members
     * is about another place. Its first members are not a change.
     */
    public List<Break> regroupings(AreaCode code) {
        return regroupings.getOrDefault(code, List.of());
    }

    private Optional<List<Break>> regrouped(Area area) {
        List<Break> breaks = area.members().stream()
                .flatMap(member -> member.changes().stream())
                .distinct()
                .sorted()
                .flatMap(month ->
                        regrouped(lasting(area.membersAt(month.minusMonths(1))), lasting(area.membersAt(month)))
                                .stream()
                                .map(why -> new Break(month, why, Effect.CAVEAT)))
                .toList();
        return breaks.isEmpty() ? Optional.empty() : Optional.of(breaks);
    }

    private Optional<String> regrouped(List<AreaCode> before, List<AreaCode> after) {
        if (before.isEmpty() || after.isEmpty() || Set.copyOf(before).equals(Set.copyOf(after))) {
            return Optional.empty();
        }
        String joined = but(after, before, " joined the group");
        String left = but(before, after, " left the group");
        return Optional.of(joined.isEmpty() || left.isEmpty() ? joined + left : joined + " and " + left);
    }

    /** The areas of one list that are not in the other, and what they did; nothing if there are none. */
    private String but(List<AreaCode> some, List<AreaCode> others, String did) {
        List<String> names = some.stream()
                .filter(code -> !others.contains(code))
                .map(code -> get(code).name())
                .toList();
        return names.isEmpty() ? "" : Words.list(names, MEMBERS_NAMED) + did;
    }

    /** {@code "; did you mean …?"} for a text that names no area. */
    public String didYouMean(String text) {
        return AreaCode.isExact(text) ? "" : names.didYouMean(text);
    }

    /** All areas, in the order they were declared. */
    public List<Area> all() {
        return List.copyOf(byCode.values());
    }
}
