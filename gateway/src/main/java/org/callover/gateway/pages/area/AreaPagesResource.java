package org.callover.gateway.pages.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.pages.map.AreaMap;
import org.callover.gateway.pages.map.MapFile;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.PathNames;
import org.callover.kpi.observation.Area;

/** The pages about areas. */
@Path("areas")
@ApplicationScoped
public class AreaPagesResource {

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @Inject
    private MapFile file;

    /** The areas with the map, on their own or with the ratings of an indicator. */
    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Snapshot now = engine.current();
        AreaMap map = file.current();
        AreasPages page = new AreasPages(now, map);
        Query form = call.form(AreasQuestion.INDICATOR, AreasQuestion.PERIOD);
        return PageAnswers.form(
                () -> AreasQuestion.read(form, now),
                asked -> {
                    Question question = asked.address().with("map", map.tag()).warned(form.warnings());
                    return pages.page(now, question, call, () -> page.of(asked));
                },
                problem -> PageAnswers.once(problem.status(), page.asking(form, problem)));
    }

    @GET
    @Path("{code}")
    @Needs(Permission.READ)
    public Response one(@PathParam("code") String code, @BeanParam Call call) {
        Snapshot now = engine.current();
        Area area = PathNames.area(now, code);
        Question question = Question.of("/areas", area.code().value());
        return pages.page(now, question, call, () -> new AreaPages(area, now).page());
    }
}
