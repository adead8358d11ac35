package org.callover.gateway.ingest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.ingest.receipt.LedgerJson;
import org.callover.gateway.ingest.receipt.OpenReceipt;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.ReceiptJson;
import org.callover.gateway.ingest.receipt.Rejection;
import org.callover.gateway.people.ApiKeys;
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Query;
import org.jspecify.annotations.Nullable;

/** The calls that import files, and the ledger of past imports. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    @Inject
    private Imports imports;

    @Inject
    private ObservationStore store;

    @Inject
    private Engine engine;

    @Inject
    private CurrentCaller caller;

    @POST
    @Needs(Permission.LOAD)
    @Consumes({
        "text/csv",
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM,
        // What curl calls a file when no type is given.
        MediaType.APPLICATION_FORM_URLENCODED
    })
    public Response create(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body) throws IOException {
        Charsets.check(headers.getMediaType());
        return take(uri, body, null);
    }

    /** Imports the one file of a form, as browsers send it. */
    @POST
    @Needs(Permission.LOAD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response createFromForm(
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Providers providers, InputStream body)
            throws IOException {
        FormFile file = FormFile.read(providers, headers, body);
        return take(uri, file.content(), file.name());
    }

    @GET
    @Needs(Permission.READ)
    public String list(@Context UriInfo uri) {
        Query.of(uri).check();
        return LedgerJson.write(store.imports(), engine.current().ledger());
    }

    /** The receipt of an import. Callers who may not import do not see totals of counts that may have to be hidden. */
    @GET
    @Needs(Permission.READ)
    @Path("{id}")
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return Response.ok(receipt(id))
                .header(HttpHeaders.VARY, ApiKeys.HEADERS)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private String receipt(String id) {
        Ledger ledger = engine.current().ledger();
        return (id.matches("\\d{1,9}") ? store.find(Integer.parseInt(id)) : Optional.<ImportEntry>empty())
                .map(entry -> LedgerJson.receipt(entry, ledger))
                .map(shown())
                .map(JsonObject::toString)
                .orElseThrow(() -> new ProblemException(ProblemDetail.of(
                        Response.Status.NOT_FOUND,
                        "UNKNOWN_IMPORT",
                        "No import has the number '" + id
                                + "': GET /api/v1/imports lists the imports that were kept.")));
    }

    private UnaryOperator<JsonObject> shown() {
        return caller.get().may(Permission.LOAD)
                ? UnaryOperator.identity()
                : new OpenReceipt(engine.current().catalogue())::of;
    }

    private Response take(UriInfo uri, InputStream body, @Nullable String sentAs) throws IOException {
        ImportOptions options = ImportOptions.parse(uri.getQueryParameters());
        try (Upload upload = Upload.receive(body, options.fileName() == null ? sentAs : options.fileName())) {
            return response(uri, imports.take(upload, options, caller.get().name()));
        }
    }

    private static Response response(UriInfo uri, Receipt receipt) {
        return switch (receipt.status()) {
            case ACCEPTED ->
                Response.created(uri.getAbsolutePathBuilder()
                                .path(String.valueOf(receipt.id()))
                                .build())
                        .entity(ReceiptJson.write(receipt))
                        .build();
            case DRY_RUN -> Response.ok(ReceiptJson.write(receipt)).build();
            case REJECTED -> Rejection.response(receipt, uri.getRequestUri().getRawPath());
        };
    }
}
