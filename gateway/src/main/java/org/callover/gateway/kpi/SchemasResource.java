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
import java.util.List;
import java.util.Objects;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.answer.Answers;

/**
 * The call for the JSON Schema of the definition format, with which editors complete and check what an officer writes.
 */
@Path("schemas")
@ApplicationScoped
public class SchemasResource {

    private static final String SCHEMA = "META-INF/kpi/kpi-1.schema.json";

    private static final byte[] SCHEMA_TEXT = schema();

    private static final Negotiation FORMATS = new Negotiation(List.of(Format.JSON_SCHEMA, Format.JSON));

    @Inject
    private Answers answers;

    @GET
    @Needs(Permission.READ)
    @Path("kpi-1.json")
    public Response kpi1(@BeanParam Call call) {
        Format format = FORMATS.read(call.query(Negotiation.PARAMETER), call);
        return answers.lasting(SCHEMA_TEXT, format, call);
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
