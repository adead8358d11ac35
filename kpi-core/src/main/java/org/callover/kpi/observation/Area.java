package org.callover.kpi.observation;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place, or a dated group of places.
 *
 * @param kind its kind, a short word such as {@code borough}
 * @param also other spellings that publishers use for it
 * @param members the places of a group, with the months in which they belong to it; empty for a single place
 * @param memberWord the word for its members in a sentence, such as {@code boroughs}
 * @param succeeds the places that it replaced; absent if it replaced none
 */
public record Area(
        AreaCode code,
        String name,
        String kind,
        List<String> also,
        List<Membership> members,
        String memberWord,
        @Nullable Succession succeeds) {

    public Area {
        also = List.copyOf(also);
        members = List.copyOf(members);
    }

    /** An area that replaced no other. */
    public Area(
            AreaCode code, String name, String kind, List<String> also, List<Membership> members, String memberWord) {
        this(code, name, kind, also, members, memberWord, null);
    }

    /**
     * The places that were merged into one place.
     *
     * @param from the first month of the one place
     */
    public record Succession(List<AreaCode> areas, YearMonth from) {
        public Succession {
            areas = List.copyOf(areas);
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("an area must succeed at least one other area; write their codes");
            }
        }
    }

    /** A single place. */
    public static Area place(AreaCode code, String name, String kind) {
        return new Area(code, name, kind, List.of(), List.of(), "areas");
    }

    public boolean isGroup() {
        return !members.isEmpty();
    }

    /** The members in force in a month, in the order they were declared. */
    public List<AreaCode> membersAt(YearMonth month) {
        return members.stream()
                .filter(member -> member.holdsAt(month))
                .map(Membership::area)
                .toList();
    }

    /** Whether a group is a member of itself, directly or through others, which are looked up by code. */
    public boolean isWithinItself(Function<AreaCode, @Nullable Area> areas) {
        Set<AreaCode> seen = new HashSet<>();
        Deque<Area> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            for (Membership member : open.pop().members) {
                Area inner = areas.apply(member.area());
                if (member.area().equals(code)) {
                    return true;
                }
                if (inner != null && seen.add(member.area())) {
                    open.push(inner);
                }
            }
        }
        return false;
    }

    /** A place's time in a group. Both months are included, and an absent one sets no limit. */
    public record Membership(
            AreaCode area,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {

        public Membership {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "%s leaves the group in %s, before it joins in %s; correct one of the months"
                                .formatted(area, to, from));
            }
        }

        /** The first month in the group and the first month after it, if it has them. */
        List<YearMonth> changes() {
            return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to).map(last -> last.plusMonths(1)))
                    .flatMap(Optional::stream)
                    .toList();
        }

        boolean holdsAt(YearMonth month) {
            return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
        }
    }
}
