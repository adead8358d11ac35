package org.callover.gateway.pages.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.ImportRecords;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.kpi.indicator.Indicator;

/** The pages about indicators. */
@Path("indicators")
@ApplicationScoped
public class IndicatorPagesResource {

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @Inject
    private ImportRecords imports;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Snapshot now = engine.current();
        return pages.page(now, Question.of("/indicators"), call, () -> IndicatorListPage.of(now));
    }

    /** An indicator with its score in one area. */
    @GET
    @Path("{id}")
    @Needs(Permission.READ)
    public Response one(@PathParam("id") String id, @BeanParam Call call) {
        Snapshot now = engine.current();
        Indicator indicator = PathNames.indicator(now, id);
        IndicatorPages page = new IndicatorPages(indicator, now, imports);
        Query form = call.form(IndicatorQuestion.FIELDS);
        if (now.dataset().terms().isEmpty()) {
            return PageAnswers.once(Response.Status.OK.getStatusCode(), page.bare());
        }
        return PageAnswers.form(
                () -> IndicatorQuestion.read(form, indicator, now),
                asked -> pages.page(now, asked.address().warned(form.warnings()), call, () -> page.of(asked)),
                problem -> PageAnswers.once(problem.status(), page.asking(form, problem)));
    }
}
