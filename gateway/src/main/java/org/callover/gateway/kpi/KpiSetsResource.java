package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.indicator.KpiSet;

/** The calls for the sets and boards and their scorecards. */
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
    public Response all(@BeanParam Call call) {
        ListQuery asked = ListQuery.of(call);
        Snapshot now = documents.current();
        ListPage<KpiSet> page = asked.page(now.served(), KpiSet::id);
        return documents.list(now, Question.of("kpi-sets"), asked, page, KpiSetJson.list(now));
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(KpiSetJson.list(documents.current()));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}")
    public Response one(@PathParam("set") String id, @BeanParam Call call) {
        Snapshot now = documents.current(call);
        KpiSet set = PathNames.set(now, id);
        return documents.object(
                now, "Set", Question.of("kpi-sets", id), call, json -> KpiSetJson.whole(json, set, now));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/summary")
    public Response summary(@PathParam("set") String id, @BeanParam Call call) {
        return summaries.answer(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/summary-metadata.json")
    public Response summaryMetadata(@PathParam("set") String id, @BeanParam Call call) {
        return summaries.metadata(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/scores")
    public Response scores(@PathParam("set") String id, @BeanParam Call call) {
        return scorecards.answer(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/scores-metadata.json")
    public Response scoresMetadata(@PathParam("set") String id, @BeanParam Call call) {
        return scorecards.metadata(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/history-metadata.json")
    public Response historyMetadata(@PathParam("set") String id, @BeanParam Call call) {
        return histories.metadata(id, call);
    }

    @GET
    @Needs(Permission.READ)
    @Path("{set}/history")
    public Response history(@PathParam("set") String id, @BeanParam Call call) {
        return histories.answer(id, call);
    }
}
