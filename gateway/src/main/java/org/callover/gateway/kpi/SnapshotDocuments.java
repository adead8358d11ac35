package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.representation.Answers;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Json;
import org.callover.gateway.representation.Query;
import org.callover.gateway.representation.Representation;

/** The answers that are one JSON document about a snapshot. */
@ApplicationScoped
public class SnapshotDocuments {

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** What is in force now. */
    public Snapshot current() {
        return engine.current();
    }

    /** What is in force now, for a call without parameters. */
    public Snapshot current(UriInfo uri) {
        Query.of(uri).check();
        return engine.current();
    }

    /** An object that comes as JSON only; {@code question} is the same text for every way of asking the same. */
    public Response object(Snapshot now, String question, HttpHeaders headers, Consumer<JsonGenerator> members) {
        return bytes(Representation.only(now.tag(), question, Format.JSON), headers, () -> Json.object(members));
    }

    /** A list that comes as JSON only. */
    public <T> Response list(
            Snapshot now,
            String question,
            HttpHeaders headers,
            List<T> elements,
            BiConsumer<JsonGenerator, T> members) {
        return bytes(
                Representation.only(now.tag(), question, Format.JSON), headers, () -> Json.list(elements, members));
    }

    /** An answer in any format. */
    public Response bytes(Representation what, HttpHeaders headers, Supplier<byte[]> render) {
        return answers.answer(what, headers, render);
    }
}
