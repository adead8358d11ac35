package org.callover.gateway.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListAnswers;
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.once.CurrentCall;
import org.callover.gateway.wire.paper.ObjectFormats;

/** The calls that make, list and revoke API keys. */
@Path("keys")
@ApplicationScoped
public class KeysResource {
    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentCall current;

    @Inject
    private ListAnswers lists;

    @GET
    @Needs(Permission.MANAGE_KEYS)
    public Response all(@BeanParam Call call) {
        ListQuery asked = ListQuery.of(call);
        int last = asked.afterNumber().orElse(0);
        List<KeyEntry> rest = keys.all().stream().filter(key -> key.id() > last).toList();
        ListPage<KeyEntry> page = asked.first(rest, asked.limit().orElse(Integer.MAX_VALUE), KeysJson::id);
        return shown(lists.read(asked, page, KeysJson.LIST));
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(KeysJson.LIST);
    }

    @GET
    @Path("{id}")
    @Needs(Permission.MANAGE_KEYS)
    public Response one(@PathParam("id") String id, @BeanParam Call call) {
        Format format = ObjectFormats.ALL.read(call.query(Negotiation.PARAMETER), call);
        return once(KeysJson.one(keys.one(id)), format);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.MANAGE_KEYS)
    public Response make(InputStream body, @BeanParam Call call, @Context UriInfo uri) {
        Format format = ObjectFormats.ALL.read(call.query(Negotiation.PARAMETER), call);
        Charsets.check(call.headers().getMediaType());
        NewKey wanted = NewKeyJson.read(body);
        return made(keys.make(wanted, caller.get(), made -> current.keep(made(made, format, uri))), format, uri);
    }

    private static Response made(MadeKey made, Format format, UriInfo uri) {
        return Response.fromResponse(once(KeysJson.made(made), format))
                .status(Response.Status.CREATED)
                .location(uri.getAbsolutePathBuilder()
                        .path(KeysJson.id(made.entry()))
                        .build())
                .build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.MANAGE_KEYS)
    public Response revoke(@PathParam("id") String id, @BeanParam Call call) {
        call.query().check();
        keys.revoke(id, caller.get());
        return shown(Response.noContent().build());
    }

    private static Response once(byte[] json, Format format) {
        return Answers.once(ObjectFormats.write("Key", json, format), format, "key");
    }

    /** Who holds keys is not kept by any cache. */
    private static Response shown(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
