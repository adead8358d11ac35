package org.callover.gateway.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Query;

/** The calls that list the definition documents in force and publish new ones. */
@Path("definitions")
@ApplicationScoped
public class DefinitionsResource {

    @Inject
    private PostedDefinitions posted;

    @Inject
    private CurrentCaller caller;

    @GET
    @Needs(Permission.READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Response all(@Context UriInfo uri) {
        Query.of(uri).check();
        return Response.ok(DefinitionsJson.state(posted.state()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @Needs(Permission.DEFINE)
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    public Response adopt(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "name", "dryRun");
        String name = query.one("name", FileName::checked).orElse(null);
        boolean dryRun = query.isTrue("dryRun");
        query.check();
        Charsets.check(headers.getMediaType());
        String yaml = PostedText.read(body);
        if (dryRun) {
            return Response.ok(DefinitionsJson.dryRun(posted.check(name, yaml))).build();
        }
        Adoption adopted = posted.adopt(name, yaml, caller.get().name());
        URI state = uri.getAbsolutePath();
        return Response.created(state).entity(DefinitionsJson.adopted(adopted)).build();
    }
}
