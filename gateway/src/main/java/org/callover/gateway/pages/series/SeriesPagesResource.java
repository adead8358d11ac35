package org.callover.gateway.pages.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.kpi.observation.Series;

/** The pages about series. */
@Path("series")
@ApplicationScoped
public class SeriesPagesResource {

    private static final String OVERDUE = "overdue";

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Snapshot now = engine.current();
        Question question = Question.of("/series")
                .withAll(OVERDUE, SeriesFreshness.overdue(now.catalogue().series(), now));
        return pages.page(now, question, call, () -> SeriesListPage.of(now));
    }

    @GET
    @Path("{id}")
    @Needs(Permission.READ)
    public Response one(@PathParam("id") String id, @BeanParam Call call) {
        Snapshot now = engine.current();
        Series series = PathNames.series(now, id);
        Question question = Question.of("/series", series.id().value())
                .withAll(OVERDUE, SeriesFreshness.overdue(List.of(series), now));
        return pages.page(now, question, call, () -> SeriesPage.of(series, now));
    }
}
