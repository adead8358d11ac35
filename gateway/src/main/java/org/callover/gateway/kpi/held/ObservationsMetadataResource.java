package org.callover.gateway.kpi.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.people.CurrentCaller;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.table.CsvAddress;

/** The call that describes the CSV of observations. */
@Path(ObservationsResource.NAME + "-metadata.json")
@ApplicationScoped
public class ObservationsMetadataResource {

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    @Inject
    private CurrentCaller caller;

    @GET
    @Needs(Permission.READ)
    public Response metadata(@BeanParam Call call) {
        Snapshot now = engine.current();
        Query query = call.query(ObservationsQuery.PARAMETERS);
        String named = CsvAddress.FORMATS.named(query);
        ObservationsQuery.Asked asked =
                ObservationsQuery.read(query, now, caller.get().may(Permission.LOAD));
        CsvAddress.checkFormats(named, call);
        ObservationList list = new ObservationList(
                now, asked, now.revision(ObservationsResource.dependencies(asked.selection(), now)));
        byte[] metadata = list.metadata(CsvAddress.of(ObservationsResource.NAME, call));
        return CurrentCaller.own(answers.made(metadata, Format.CSV_METADATA, ObservationsResource.NAME, call));
    }
}
