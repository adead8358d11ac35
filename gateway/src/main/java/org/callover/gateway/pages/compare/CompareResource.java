package org.callover.gateway.pages.compare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;

/** The page that shows two periods or two areas side by side. */
@Path("compare")
@ApplicationScoped
public class CompareResource {

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @GET
    @Needs(Permission.READ)
    public Response compare(@BeanParam Call call) {
        Snapshot now = engine.current();
        if (SetFields.ofAll(now).areEmpty()) {
            return PageAnswers.once(Response.Status.OK.getStatusCode(), new ComparePage(List.of(), null));
        }
        CompareForm form = new CompareForm(call.form(CompareQuestion.SET, SetFields.AREA, SetFields.PERIOD), now);
        Optional<CompareQuestion> question = form.question();
        if (question.isEmpty()) {
            return PageAnswers.once(
                    Response.Status.BAD_REQUEST.getStatusCode(), new ComparePage(form.fields(null), null));
        }
        CompareQuestion asked = question.get();
        return pages.page(
                now,
                asked.page(),
                call,
                () -> new ComparePage(form.fields(asked), new ComparedCards(now, asked).pair()));
    }
}
