package org.callover.gateway.wire.known;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callover.gateway.wire.Query;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Areas;

/**
 * A reader of parameters that name areas by code or by name. An ONS code that no known area has may be that of an area
 * elsewhere, so it gets a warning; any other unknown text is a fault.
 */
public final class KnownAreas {

    private static final String CODE = "UNKNOWN_AREA";
    private static final Pattern ONS_CODE = Pattern.compile("[EWSNK]\\d{8}");

    private KnownAreas() {}

    /** The area that a text names. If there is none, the query has a warning or a fault. */
    public static Optional<Area> find(Query query, String parameter, String text, Areas areas) {
        Optional<Area> found = areas.find(text);
        if (found.isEmpty() && ONS_CODE.matcher(text).matches()) {
            query.warn(
                    parameter,
                    CODE,
                    "'%s' has the form of an ONS code, but is not a known area, so it is left out; the known areas are at /areas"
                            .formatted(text));
        } else if (found.isEmpty()) {
            fault(query, parameter, text, areas);
        }
        return found;
    }

    /** The areas that a parameter names, each once, in the order in which they are named. */
    public static List<Area> all(Query query, String parameter, Areas areas) {
        return query.many(parameter).stream()
                .flatMap(text -> find(query, parameter, text, areas).stream())
                .distinct()
                .toList();
    }

    /** The one area that a call is about. If it is unknown there is nothing to answer, so that is always a fault. */
    public static Optional<Area> only(Query query, String parameter, String text, Areas areas) {
        Optional<Area> found = areas.find(text);
        if (found.isEmpty()) {
            fault(query, parameter, text, areas);
        }
        return found;
    }

    private static void fault(Query query, String parameter, String text, Areas areas) {
        query.fault(
                parameter,
                CODE,
                "'%s' is not a known area; write a code or a name from /areas%s"
                        .formatted(text, areas.didYouMean(text)));
    }
}
