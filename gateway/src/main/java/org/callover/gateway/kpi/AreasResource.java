package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.representation.Query;
import org.callover.kpi.observation.Area;

/** The areas and the groups of areas. */
@Path("areas")
@ApplicationScoped
public class AreasResource {

    @Inject
    private SnapshotDocuments documents;

    @GET
    @Needs(Permission.READ)
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "kind");
        List<String> kinds = query.many("kind");
        query.check();
        Snapshot now = documents.current();
        List<Area> areas = now.catalogue().areas().all().stream()
                .filter(area -> kinds.isEmpty() || kinds.contains(area.kind()))
                .toList();
        return documents.list(now, "areas " + kinds, headers, areas, AreaJson::summary);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{code}")
    public Response one(@PathParam("code") String code, @Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot now = documents.current(uri);
        Area area = PathNames.area(now, code);
        return documents.object(
                now,
                "area " + area.code(),
                headers,
                json -> AreaJson.whole(json, area, now.catalogue().areas()));
    }
}
