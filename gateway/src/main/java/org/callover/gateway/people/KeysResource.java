package org.callover.gateway.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Query;

/** The calls that make, list and revoke API keys. */
@Path("keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    private static final String NOT_KEPT = "no-store";

    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentCaller caller;

    @GET
    @Needs(Permission.MANAGE_KEYS)
    public Response all(@Context UriInfo uri) {
        Query.of(uri).check();
        return shown(Response.ok(KeysJson.list(keys.all())));
    }

    @GET
    @Path("{id}")
    @Needs(Permission.MANAGE_KEYS)
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return shown(Response.ok(KeysJson.one(keys.one(id))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_KEYS)
    public Response make(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri).check();
        Charsets.check(headers.getMediaType());
        MadeKey made = keys.make(NewKeyJson.read(body), caller.get());
        String id = String.valueOf(made.entry().id());
        return shown(
                Response.created(uri.getAbsolutePathBuilder().path(id).build()).entity(KeysJson.made(made)));
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.MANAGE_KEYS)
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri).check();
        keys.revoke(id, caller.get());
        return Response.noContent().build();
    }

    private static Response shown(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
    }
}
