package org.callover.gateway.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.composition.PaperTemplates;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.paper.PaperTemplate;

/** The calls for papers. */
@Path("papers")
@ApplicationScoped
public class PapersResource {

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private PaperAnswers papers;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        ListQuery asked = ListQuery.of(call);
        Snapshot now = documents.current();
        ListPage<PaperTemplate> page = asked.page(new PaperTemplates(now).all(), PaperTemplate::id);
        return documents.list(now, Question.of("papers"), asked, page, PaperList.form(now));
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(PaperList.form(documents.current()));
    }

    @GET
    @Needs(Permission.READ)
    @Path("{paper}")
    public Response one(@PathParam("paper") String id, @BeanParam Call call) {
        return papers.answer(id, call);
    }
}
