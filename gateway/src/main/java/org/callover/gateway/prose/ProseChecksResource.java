package org.callover.gateway.prose;

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
import java.util.function.Function;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Charsets;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.prose.ColumnsText;
import org.callover.gateway.wire.prose.ProseQuery;
import org.callover.gateway.wire.prose.ProseUpload;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvText;
import org.callover.kpi.prose.ProseChecker;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.SaidColumns;
import org.callover.kpi.prose.source.Prose;

/** The call that checks a text. It stores nothing, so anyone who may read may use it. */
@Path("prose-checks")
@ApplicationScoped
public class ProseChecksResource {

    private static final Writers<Function<CheckedProse, byte[]>> WRITERS =
            Writers.<Function<CheckedProse, byte[]>>usually(Format.JSON, ProseCheckJson::of)
                    .or(
                            Format.CSV,
                            checked -> CsvText.of(ProseCheckTable.columns(), ProseCheckTable.rows(checked.answer())));

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private Engine engine;

    @POST
    @Needs(Permission.READ)
    @Consumes({
        MediaType.TEXT_PLAIN,
        MediaType.TEXT_HTML,
        ProseUpload.DOCX,
        ProseUpload.XLSX,
        ProseUpload.ODS,
        "text/csv",
        "text/tab-separated-values",
        "text/markdown",
        // Refused with what to do.
        "application/pdf",
        MediaType.APPLICATION_OCTET_STREAM,
        // What curl calls a file when no type is given.
        MediaType.APPLICATION_FORM_URLENCODED
    })
    public Response check(@BeanParam Call call, InputStream body) {
        Query query = call.query(
                ProseQuery.SET, ProseQuery.AREA, ProseQuery.PERIOD, ColumnsText.PARAMETER, Negotiation.PARAMETER);
        Format format = FORMATS.read(query, call);
        Charsets.check(call.headers().getMediaType(), ProseUpload.WINDOWS);
        CheckedProse checked =
                checked(query, ProseUpload.read(body, call.headers().getMediaType()));
        Response answer = Answers.once(WRITERS.in(format).apply(checked), format, "prose-check");
        return format == Format.CSV ? described(answer, call) : answer;
    }

    private CheckedProse checked(Query query, Prose prose) {
        Snapshot now = engine.current();
        ProseQuery asked = ProseQuery.read(query, now);
        SaidColumns said = ColumnsText.read(query);
        query.check();
        ProseAnswer found = new ProseChecker(asked.figures()).check(prose, said);
        ColumnsText.check(said, found, query);
        return new CheckedProse(found, asked, now, query.warnings());
    }

    private static Response described(Response csv, Call call) {
        String link = CsvAddress.of(ProseChecksMetadataResource.NAME, call).link();
        return Response.fromResponse(csv).header(HttpHeaders.LINK, link).build();
    }
}
