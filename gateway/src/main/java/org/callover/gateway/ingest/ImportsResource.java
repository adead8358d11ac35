package org.callover.gateway.ingest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.ingest.receipt.LedgerJson;
import org.callover.gateway.ingest.receipt.OpenReceipt;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.ReceiptJson;
import org.callover.gateway.ingest.receipt.Rejection;
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListAnswers;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.once.CurrentCall;
import org.callover.gateway.wire.paper.ObjectFormats;
import org.jspecify.annotations.Nullable;

/** The calls that import files, and the ledger of past imports. */
@Path("imports")
@RequestScoped
public class ImportsResource {
    /** The imports of a page if the caller sets no limit. */
    private static final int USUALLY_LISTED = 100;

    @Inject
    private Imports imports;

    @Inject
    private ObservationStore store;

    @Inject
    private Engine engine;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentCall current;

    @Inject
    private Answers answers;

    @Inject
    private ListAnswers lists;

    @POST
    @Needs(Permission.LOAD)
    @Consumes({
        "text/csv",
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM,
        // What curl calls a file when no type is given.
        MediaType.APPLICATION_FORM_URLENCODED
    })
    public Response create(@Context UriInfo uri, @BeanParam Call call, InputStream body) throws IOException {
        Format format = answerable(call);
        Charsets.check(call.headers().getMediaType());
        return take(uri, body, null, format);
    }

    /** Imports the one file of a form, as browsers send it. */
    @POST
    @Needs(Permission.LOAD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response createFromForm(
            @Context UriInfo uri, @BeanParam Call call, @Context Providers providers, InputStream body)
            throws IOException {
        Format format = answerable(call);
        FormFile file = FormFile.read(providers, call.headers(), body);
        return take(uri, file.content(), file.name(), format);
    }

    @GET
    @Needs(Permission.READ)
    public Response list(@BeanParam Call call) {
        ListQuery asked = ListQuery.of(call);
        int most = asked.limit().orElse(USUALLY_LISTED);
        int before = asked.afterNumber().orElse(Integer.MAX_VALUE);
        asked.query().check();
        // One more than is shown says whether there are more.
        List<JsonObject> found = LedgerJson.entries(
                store.importsBefore(before, most + 1), engine.current().ledger());
        return lists.read(asked, asked.first(found, most, LedgerJson::id), LedgerJson.LIST);
    }

    /** The list, for the call that describes its CSV. */
    @Produces
    DescribedList described() {
        return DescribedList.of(LedgerJson.LIST);
    }

    /** The receipt of an import. Callers who may not import do not see totals of counts that may have to be hidden. */
    @GET
    @Needs(Permission.READ)
    @Path("{id}")
    public Response get(@PathParam("id") String id, @BeanParam Call call) {
        Format format = ObjectFormats.ALL.read(call.query(Negotiation.PARAMETER), call);
        return CurrentCaller.own(answers.made(written(receipt(id), format), format, "import-" + id, call));
    }

    /** Refuses a call before it imports anything if the receipt cannot be sent; here {@code format} is the file's. */
    private static Format answerable(Call call) {
        return ObjectFormats.ALL.choose(null, call);
    }

    private static byte[] written(String receipt, Format format) {
        return ObjectFormats.write("Import", receipt.getBytes(StandardCharsets.UTF_8), format);
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

    private Response take(UriInfo uri, InputStream body, @Nullable String sentAs, Format format) throws IOException {
        ImportOptions options = ImportOptions.parse(uri.getQueryParameters());
        try (Upload upload = Upload.receive(body, options.fileName() == null ? sentAs : options.fileName())) {
            Sender sender = new Sender(caller.get().name(), kept -> current.keep(response(uri, kept, format)));
            return response(uri, imports.take(upload, options, sender), format);
        }
    }

    private static Response response(UriInfo uri, Receipt receipt, Format format) {
        return switch (receipt.status()) {
            case ACCEPTED ->
                Response.fromResponse(told(receipt, format))
                        .status(Response.Status.CREATED)
                        .location(uri.getAbsolutePathBuilder()
                                .path(String.valueOf(receipt.id()))
                                .build())
                        .build();
            case DRY_RUN -> told(receipt, format);
            case REJECTED -> Rejection.response(receipt, uri.getRequestUri().getRawPath());
        };
    }

    private static Response told(Receipt receipt, Format format) {
        return Answers.once(written(ReceiptJson.write(receipt), format), format, "receipt");
    }
}
