package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.observation.Area;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;

/** The calls that list the areas and the groups of areas. */
@Path("areas")
@ApplicationScoped
public class AreasResource {

    private static final String KIND = "kind";

    @Inject
    private SnapshotDocuments documents;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        ListQuery asked = ListQuery.of(call, KIND);
        Snapshot now = documents.current();
        List<Area> all = now.catalogue().areas().all();
        List<String> kinds =
                asked.query().many(KIND).stream().distinct().sorted().toList();
        warn(asked.query(), kinds, all.stream().map(Area::kind).distinct().toList());
        List<Area> areas = all.stream()
                .filter(area -> kinds.isEmpty() || kinds.contains(area.kind()))
                .toList();
        ListPage<Area> page = asked.page(areas, area -> area.code().value());
        return documents.list(now, Question.of("areas").withAll(KIND, kinds), asked, page, AreaJson.LIST);
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(AreaJson.LIST, KIND);
    }

    /** Definitions may use any word for a kind of area, so one that no area has is not a fault. */
    private static void warn(Query query, List<String> kinds, List<String> known) {
        kinds.stream()
                .filter(kind -> !known.contains(kind))
                .forEach(kind -> query.warn(
                        KIND,
                        "UNKNOWN_KIND",
                        "no area is of the kind '%s'; the kinds are %s%s"
                                .formatted(kind, Words.list(known), Suggestion.didYouMean(kind, known))));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{code}")
    public Response one(@PathParam("code") String code, @BeanParam Call call) {
        Snapshot now = documents.current(call);
        Area area = PathNames.area(now, code);
        return documents.object(
                now,
                "Area",
                Question.of("areas", area.code().value()),
                call,
                json -> AreaJson.whole(json, area, now.catalogue().areas()));
    }
}
