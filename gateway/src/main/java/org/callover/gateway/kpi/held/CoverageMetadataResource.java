package org.callover.gateway.kpi.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.known.AskedAreas;
import org.callover.gateway.wire.known.AskedRows;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.kpi.indicator.KpiSet;

/** The call that describes the CSV of the coverage of a set. */
@Path("kpi-sets/{set}/coverage-metadata.json")
@ApplicationScoped
public class CoverageMetadataResource {

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    @GET
    @Needs(Permission.READ)
    public Response metadata(@PathParam("set") String id, @BeanParam Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, id);
        Query query = CoverageResource.query(call);
        String named = CsvAddress.FORMATS.named(query);
        AskedAreas.read(query, now.catalogue().areas(), now.lastEnded());
        AskedRows.read(query, served);
        query.check();
        CsvAddress.checkFormats(named, call);
        byte[] metadata = CoverageAnswer.metadata(served, CsvAddress.of(CoverageResource.NAME, call));
        return answers.made(metadata, Format.CSV_METADATA, CoverageResource.NAME, call);
    }
}
