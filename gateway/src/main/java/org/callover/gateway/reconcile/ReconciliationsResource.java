package org.callover.gateway.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.paper.ObjectFormats;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvText;
import org.callover.kpi.reconcile.Reconciler;
import org.callover.kpi.reconcile.Reconciliation;

/** The call that checks the claims of papers. It stores nothing, so anyone who may read may use it. */
@Path("reconciliations")
@ApplicationScoped
public class ReconciliationsResource {

    private static final Writers<BiFunction<Reconciliation, Snapshot, byte[]>> WRITERS =
            Writers.<BiFunction<Reconciliation, Snapshot, byte[]>>usually(Format.JSON, ReconciliationJson::of)
                    .or(Format.CSV, ReconciliationsResource::csv)
                    .or(Format.HTML, ReconciliationsResource::html);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private Engine engine;

    @POST
    @Needs(Permission.READ)
    @Consumes({
        "text/csv",
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM,
        // What curl calls a file when no type is given.
        MediaType.APPLICATION_FORM_URLENCODED
    })
    public Response reconcile(@BeanParam Call call, InputStream body) {
        Format format = FORMATS.read(call.query(Negotiation.PARAMETER), call);
        Charsets.check(call.headers().getMediaType(), "utf-16", "utf-16le", "utf-16be");
        Snapshot now = engine.current();
        Reconciliation checked = new Reconciler(now.served(), now.catalogue().areas(), now.scorer())
                .reconcile(ClaimsText.read(body, call.headers().getMediaType()));
        Response answer = Answers.once(WRITERS.in(format).apply(checked, now), format, "reconciliation");
        return format == Format.CSV ? described(answer, call) : answer;
    }

    private static Response described(Response csv, Call call) {
        String link = CsvAddress.of(ReconciliationsMetadataResource.NAME, call).link();
        return Response.fromResponse(csv).header(HttpHeaders.LINK, link).build();
    }

    private static byte[] html(Reconciliation checked, Snapshot now) {
        return ObjectFormats.html("Reconciliation", ReconciliationJson.of(checked, now));
    }

    private static byte[] csv(Reconciliation checked, Snapshot now) {
        return CsvText.of(ReconciliationTable.columns(), checked.answers().stream());
    }
}
