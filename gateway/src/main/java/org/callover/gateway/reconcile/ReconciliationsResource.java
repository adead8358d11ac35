package org.callover.gateway.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.representation.Charsets;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Negotiation;
import org.callover.gateway.representation.Query;
import org.callover.gateway.representation.table.CsvText;
import org.callover.kpi.reconcile.Reconciler;
import org.callover.kpi.reconcile.Reconciliation;

/** Claims of papers, checked. Nothing is kept, so that whoever may read may ask. */
@Path("reconciliations")
@ApplicationScoped
public class ReconciliationsResource {

    private static final Negotiation FORMATS = Negotiation.among(Format.JSON, Format.CSV);

    @Inject
    private Engine engine;

    @POST
    @Needs(Permission.READ)
    @Consumes({
        "text/csv",
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM,
        // What curl calls a file when it is not told.
        MediaType.APPLICATION_FORM_URLENCODED
    })
    public Response reconcile(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
        Query query = Query.of(uri, "format");
        String named = FORMATS.named(query);
        query.check();
        Charsets.check(headers.getMediaType(), "utf-16", "utf-16le", "utf-16be");
        Format format = FORMATS.choose(named, headers.getHeaderString(HttpHeaders.ACCEPT));
        Snapshot now = engine.current();
        Reconciliation answers = new Reconciler(now.served(), now.catalogue().areas(), now.scorer())
                .reconcile(ClaimsText.read(body, headers.getMediaType()));
        return response(format, answers, now);
    }

    private static Response response(Format format, Reconciliation answers, Snapshot now) {
        Response.ResponseBuilder response = format == Format.CSV
                ? Response.ok(
                                CsvText.of(ReconciliationTable.columns(), answers.answers().stream()),
                                "text/csv; charset=utf-8; header=present")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reconciliation.csv\"")
                : Response.ok(ReconciliationJson.of(answers, now), MediaType.APPLICATION_JSON);
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
