package org.callover.gateway.pages.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Query;

/** The page that everyone sees first. */
@Path("/")
@ApplicationScoped
public class HomeResource {

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @GET
    @Needs(Permission.READ)
    public Response home(@BeanParam Call call) {
        Snapshot now = engine.current();
        SetFields fields = SetFields.ofAll(now);
        if (fields.areEmpty()) {
            return PageAnswers.once(Response.Status.OK.getStatusCode(), new HomePage(List.of(), null));
        }
        Query form = call.form(SetFields.AREA, SetFields.PERIOD);
        return PageAnswers.form(
                () -> HomeQuestion.read(form, now),
                asked -> pages.page(
                        now,
                        asked.page(now),
                        call,
                        () -> new HomePage(fields(fields, asked, now), new HomeNews(now, asked).news())),
                problem -> PageAnswers.once(problem.status(), new HomePage(refused(fields, form, problem), null)));
    }

    private static List<Field> fields(SetFields fields, HomeQuestion asked, Snapshot now) {
        return List.of(fields.area(now.catalogue().areas().get(asked.area())), fields.period(asked.period()));
    }

    private static List<Field> refused(SetFields fields, Query form, ProblemDetail problem) {
        return Stream.of(fields.area(null), fields.period(null))
                .map(field -> field.typed(form.one(field.name()).orElse(null)).failing(problem))
                .toList();
    }
}
