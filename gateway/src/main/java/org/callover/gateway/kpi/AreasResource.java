package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.callover.kpi.observation.Area;

/** The calls that list the areas and the groups of areas. */
@Path("areas")
@ApplicationScoped
public class AreasResource {

    @Inject
    private SnapshotDocuments documents;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Query query = call.query("kind");
        List<String> kinds = query.many("kind").stream().distinct().sorted().toList();
        query.check();
        Snapshot now = documents.current();
        List<Area> areas = now.catalogue().areas().all().stream()
                .filter(area -> kinds.isEmpty() || kinds.contains(area.kind()))
                .toList();
        return documents.list(now, Question.of("areas").withAll("kind", kinds), call, areas, AreaJson::summary);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{code}")
    public Response one(@PathParam("code") String code, @BeanParam Call call) {
        Snapshot now = documents.current(call);
        Area area = PathNames.area(now, code);
        return documents.object(
                now,
                Question.of("areas", area.code().value()),
                call,
                json -> AreaJson.whole(json, area, now.catalogue().areas()));
    }
}
