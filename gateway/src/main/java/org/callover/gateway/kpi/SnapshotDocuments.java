package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;

/** A maker of answers about the current snapshot. */
@ApplicationScoped
public class SnapshotDocuments {

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** The current snapshot. */
    public Snapshot current() {
        return engine.current();
    }

    /** The current snapshot, for a call without parameters. */
    public Snapshot current(Call call) {
        call.query().check();
        return engine.current();
    }

    /** An object in JSON, its only format. */
    public Response object(Snapshot now, Question question, Call call, Consumer<JsonGenerator> members) {
        return bytes(Representation.only(now.tag(), question, Format.JSON), call, () -> Json.object(members));
    }

    /** A list in JSON, its only format. */
    public <T> Response list(
            Snapshot now, Question question, Call call, List<T> elements, BiConsumer<JsonGenerator, T> members) {
        return bytes(Representation.only(now.tag(), question, Format.JSON), call, () -> Json.list(elements, members));
    }

    /** An answer in any format. */
    public Response bytes(Representation what, Call call, Supplier<byte[]> render) {
        return answers.answer(what, call, render);
    }
}
