package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Representation;

/**
 * The call for the JSON Schema of the definition format, with which editors complete and check what an officer writes.
 */
@Path("schemas")
@ApplicationScoped
public class SchemasResource {

    private static final String SCHEMA = "META-INF/kpi/kpi-1.schema.json";

    @Inject
    private SnapshotDocuments documents;

    @GET
    @Needs(Permission.READ)
    @Path("kpi-1.json")
    public Response kpi1(@BeanParam Call call) {
        call.query().check();
        return documents.bytes(
                Representation.only("", Question.of("schemas", "kpi-1.json"), Format.JSON_SCHEMA),
                call,
                SchemasResource::schema);
    }

    private static byte[] schema() {
        try (InputStream schema = SchemasResource.class.getClassLoader().getResourceAsStream(SCHEMA)) {
            return Objects.requireNonNull(schema, SCHEMA + " is part of kpi-core")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
