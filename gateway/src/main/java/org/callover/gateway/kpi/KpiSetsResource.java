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
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.kpi.indicator.KpiSet;

/** The sets and boards, and their scorecards. */
@Path("kpi-sets")
@ApplicationScoped
public class KpiSetsResource {

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private Scorecards scorecards;

    @Inject
    private Histories histories;

    @Inject
    private Summaries summaries;

    @GET
    @Needs(Permission.READ)
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot now = documents.current(uri);
        return documents.list(
                now, "kpi-sets", headers, now.served(), (json, set) -> KpiSetJson.summary(json, set, now));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}")
    public Response one(@PathParam("set") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Snapshot now = documents.current(uri);
        KpiSet set = PathNames.set(now, id);
        return documents.object(now, "kpi-set " + id, headers, json -> KpiSetJson.whole(json, set, now));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/summary")
    public Response summary(@PathParam("set") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return summaries.answer(id, uri, headers);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/scores")
    public Response scores(@PathParam("set") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return scorecards.answer(id, uri, headers);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/history")
    public Response history(@PathParam("set") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return histories.answer(id, uri, headers);
    }
}
