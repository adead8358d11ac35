package org.callover.gateway.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.once.CurrentCall;
import org.callover.gateway.wire.paper.ObjectFormats;

/** The calls that list the definition documents in force and publish new ones. */
@Path("definitions")
@ApplicationScoped
public class DefinitionsResource {

    @Inject
    private PostedDefinitions posted;

    @Inject
    private Answers answers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentCall current;

    @GET
    @Needs(Permission.READ)
    public Response all(@BeanParam Call call) {
        Format format = ObjectFormats.ALL.read(call.query(Negotiation.PARAMETER), call);
        return answers.made(
                ObjectFormats.write("Definitions", DefinitionsJson.state(posted.state()), format),
                format,
                "definitions",
                call);
    }

    @POST
    @Needs(Permission.DEFINE)
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.TEXT_PLAIN})
    public Response adopt(InputStream body, @BeanParam Call call, @Context UriInfo uri) {
        Query query = call.query("name", "dryRun", Negotiation.PARAMETER);
        String name = query.one("name", FileName::checked).orElse(null);
        boolean dryRun = query.isTrue("dryRun");
        Format format = ObjectFormats.ALL.read(query, call);
        Charsets.check(call.headers().getMediaType());
        String yaml = PostedText.read(body);
        if (dryRun) {
            return once(DefinitionsJson.dryRun(posted.check(name, yaml)), format);
        }
        Adoption adopted =
                posted.adopt(name, yaml, caller.get().name(), done -> current.keep(response(done, format, uri)));
        return response(adopted, format, uri);
    }

    private static Response response(Adoption adopted, Format format, UriInfo uri) {
        return Response.fromResponse(once(DefinitionsJson.adopted(adopted), format))
                .status(Response.Status.CREATED)
                .location(uri.getAbsolutePath())
                .build();
    }

    private static Response once(byte[] json, Format format) {
        return Answers.once(ObjectFormats.write("Definition", json, format), format, "definition");
    }
}
