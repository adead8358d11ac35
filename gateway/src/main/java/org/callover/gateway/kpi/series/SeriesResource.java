package org.callover.gateway.kpi.series;

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
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.observation.Series;

/** The calls for the series that definitions declare, and for the months and areas of their observations. */
@Path("series")
@ApplicationScoped
public class SeriesResource {

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private CurrentCaller caller;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        ListQuery asked = ListQuery.of(call);
        Snapshot now = documents.current();
        List<Series> series = now.catalogue().series();
        ListPage<Series> page = asked.page(series, each -> each.id().value());
        Question about = Question.of("series").withAll("overdue", SeriesFreshness.overdue(series, now));
        return documents.list(now, about, asked, page, HeldSeriesJson.list(now));
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(HeldSeriesJson.list(documents.current()));
    }

    /** One series; callers who may load figures also see where its counting seems to change. */
    @GET
    @Needs(Permission.READ)
    @Path("{id}")
    public Response one(@PathParam("id") String id, @BeanParam Call call) {
        Snapshot now = documents.current(call);
        Series series = PathNames.series(now, id);
        boolean isOfficer = caller.get().may(Permission.LOAD);
        Response answer = documents.object(
                now,
                "Series",
                Question.of("series", series.id().value())
                        .with("warnings", isOfficer ? "true" : null)
                        .withAll("overdue", SeriesFreshness.overdue(List.of(series), now)),
                call,
                json -> HeldSeriesJson.whole(json, series, now, isOfficer));
        return CurrentCaller.own(answer);
    }
}
