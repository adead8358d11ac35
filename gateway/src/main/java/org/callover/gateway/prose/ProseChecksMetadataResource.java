package org.callover.gateway.prose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;

/** The call that describes the CSV of a check of prose. */
@Path("prose-checks-metadata.json")
@ApplicationScoped
public class ProseChecksMetadataResource {

    /** The last part of the address of the CSV. */
    static final String NAME = "prose-checks";

    @Inject
    private Answers answers;

    @GET
    @Needs(Permission.READ)
    public Response metadata(@BeanParam Call call) {
        Query query = call.query(Negotiation.PARAMETER);
        String named = CsvAddress.FORMATS.named(query);
        query.check();
        CsvAddress.checkFormats(named, call);
        CsvAddress address = CsvAddress.of(NAME, call);
        CsvMetadata metadata = new CsvMetadata(
                address.csv(),
                "Check of prose",
                "A row for each number and each word of direction or weight. The address takes a POST.",
                List.of("line", "column"));
        return answers.made(metadata.of(ProseCheckTable.columns().headings()), Format.CSV_METADATA, NAME, call);
    }
}
