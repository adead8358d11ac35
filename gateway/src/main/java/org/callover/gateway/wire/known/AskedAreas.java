package org.callover.gateway.wire.known;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.gateway.wire.Query;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;

/** A reader of the areas that a call names, each by code or name or as all members of a group. */
public final class AskedAreas {

    public static final String AREA = "area";
    public static final String MEMBERS = "members";

    private AskedAreas() {}

    /**
     * The areas, each once, in the order in which they are named; nothing if the call names none.
     *
     * @param month the month whose members are meant
     */
    public static Optional<Set<AreaCode>> read(Query query, Areas areas, YearMonth month) {
        List<String> named = query.many(AREA);
        Optional<String> membersOf = query.one(MEMBERS);
        Set<AreaCode> codes = new LinkedHashSet<>();
        KnownAreas.all(query, AREA, areas).forEach(area -> codes.add(area.code()));
        membersOf
                .flatMap(text -> KnownAreas.find(query, MEMBERS, text, areas))
                .ifPresent(group -> codes.addAll(members(query, group, month)));
        return named.isEmpty() && membersOf.isEmpty() ? Optional.empty() : Optional.of(codes);
    }

    private static List<AreaCode> members(Query query, Area group, YearMonth month) {
        List<AreaCode> members = group.membersAt(month);
        if (members.isEmpty()) {
            query.fault(
                    MEMBERS,
                    "NOT_A_GROUP",
                    group.isGroup()
                            ? "%s had no members in %s; name a group that had some then".formatted(group.name(), month)
                            : "%s is a single area; name a group of areas, or write area=%s"
                                    .formatted(group.name(), group.code()));
        }
        return members;
    }
}
