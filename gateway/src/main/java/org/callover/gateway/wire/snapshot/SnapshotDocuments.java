package org.callover.gateway.wire.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.answer.SnapshotCache;
import org.callover.gateway.wire.list.ListAnswers;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.list.Page;

/** A maker of answers about the current snapshot. */
@ApplicationScoped
public class SnapshotDocuments {

    /** The choice of format where there is only one. */
    public static final Negotiation JSON = Negotiation.only(Format.JSON);

    private static final long LIMIT_IN_BYTES = 16L << 20;

    private final SnapshotCache<Content> contents =
            new SnapshotCache<>(LIMIT_IN_BYTES, content -> content.bytes.length);

    @Inject
    private Engine engine;

    @Inject
    private ListAnswers lists;

    @Inject
    private Answers answers;

    /** The current snapshot. */
    public Snapshot current() {
        return engine.current();
    }

    /** The current snapshot, for a call that is answered in JSON and has no parameter but the format. */
    public Snapshot current(Call call) {
        JSON.read(call.query(Negotiation.PARAMETER), call);
        return engine.current();
    }

    /** An object in JSON, its only format, about definitions or what is held. */
    public Response object(Snapshot now, Question question, Call call, Consumer<JsonGenerator> members) {
        return chosen(now, question, Format.JSON, call, () -> Json.object(members));
    }

    /** An object in JSON, its only format, with figures that depend on this state. */
    public Response object(Revision state, Question question, Call call, Consumer<JsonGenerator> members) {
        return bytes(Representation.chosen(state.tag(), question, Format.JSON), call, () -> Json.object(members));
    }

    /** A page of a list. */
    public <T> Response list(Snapshot now, Question about, ListQuery asked, Page<T> page, ListForm<T> form) {
        Format format = asked.format();
        Question question = asked.question(about, page);
        Content content = content(now, question, format, () -> form.write(page, format));
        Representation what = Representation.chosen(content.digest, question, format);
        return lists.kept(what, asked, page, form, content::bytes);
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
