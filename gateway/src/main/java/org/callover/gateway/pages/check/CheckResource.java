package org.callover.gateway.pages.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Question;

/**
 * The page that checks a paper. A POST sends the paper, because it is too long for an address. It changes nothing and
 * nothing of it is kept, so it needs no more than the right to read, and no token against forged forms.
 */
@Path("check")
@ApplicationScoped
public class CheckResource {

    private static final String EXAMPLE = "example";

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @Context
    private Providers providers;

    /** The form, or an example that is checked. */
    @GET
    @Needs(Permission.READ)
    public Response form(@BeanParam Call call) {
        Snapshot now = engine.current();
        String example = call.form(EXAMPLE).one(EXAMPLE).orElse("");
        Question question = Question.of("/check").with(EXAMPLE, example.equals(ExamplePaper.NAME) ? example : null);
        return pages.page(now, question, call, () -> ExamplePaper.named(example)
                .map(text -> new PaperCheck(now, posted("text", text)).page())
                .orElseGet(() -> new PaperCheck(now, PostedForm.empty()).open()));
    }

    private static PostedForm posted(String name, String value) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add(name, value);
        return new PostedForm(fields, null);
    }

    /** A paper that was typed or chosen, with what is wrong in it. */
    @POST
    @Needs(Permission.READ)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response check(@BeanParam Call call, InputStream body) {
        PostedForm form = PostedForm.read(providers, call.headers(), body);
        PaperCheck check = new PaperCheck(engine.current(), form);
        try {
            return PageAnswers.once(Response.Status.OK.getStatusCode(), check.page());
        } catch (ProblemException refusal) {
            return PageAnswers.once(refusal.problem().status(), check.refused(refusal.problem()));
        }
    }
}
