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
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.answer.SnapshotCache;

/** A maker of answers about the current snapshot. */
@ApplicationScoped
public class SnapshotDocuments {

    private static final long LIMIT_IN_BYTES = 16L << 20;

    private final SnapshotCache<Content> contents =
            new SnapshotCache<>(LIMIT_IN_BYTES, content -> content.bytes.length);

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

    /** An object in JSON, its only format, about definitions or what is held. */
    public Response object(Snapshot now, Question question, Call call, Consumer<JsonGenerator> members) {
        Content content = content(now, question, Format.JSON, () -> Json.object(members));
        return bytes(Representation.only(content.digest, question, Format.JSON), call, content::bytes);
    }

    /** An object in JSON, its only format, with figures that depend on this state. */
    public Response object(Revision state, Question question, Call call, Consumer<JsonGenerator> members) {
        return bytes(Representation.only(state.tag(), question, Format.JSON), call, () -> Json.object(members));
    }

    /** A list in JSON, its only format. */
    public <T> Response list(
            Snapshot now, Question question, Call call, List<T> elements, BiConsumer<JsonGenerator, T> members) {
        Content content = content(now, question, Format.JSON, () -> Json.list(elements, members));
        return bytes(Representation.only(content.digest, question, Format.JSON), call, content::bytes);
    }

    /** An answer about definitions, in one of several formats. */
    public Response chosen(Snapshot now, Question question, Format format, Call call, Supplier<byte[]> render) {
        Content content = content(now, question, format, render);
        return bytes(Representation.chosen(content.digest, question, format), call, content::bytes);
    }

    /** An answer in any format. */
    public Response bytes(Representation what, Call call, Supplier<byte[]> render) {
        return answers.answer(what, call, render);
    }

    /** A short answer with a digest of it. It is made once for each snapshot, and most snapshots leave it as it is. */
    private record Content(byte[] bytes, String digest) {}

    private Content content(Snapshot now, Question question, Format format, Supplier<byte[]> render) {
        return contents.get(now.tag(), question + " " + format, () -> {
            byte[] bytes = render.get();
            return new Content(bytes, Sha256.hex(bytes));
        });
    }
}
