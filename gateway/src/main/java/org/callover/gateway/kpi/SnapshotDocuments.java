package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.list.ListAnswers;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.list.Page;

/** A maker of answers about the current snapshot. */
@ApplicationScoped
public class SnapshotDocuments {

    /** The choice of format where there is only one. */
    public static final Negotiation JSON = Negotiation.only(Format.JSON);

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

    /** An object in JSON, its only format. */
    public Response object(Snapshot now, Question question, Call call, Consumer<JsonGenerator> members) {
        return bytes(Representation.chosen(now.tag(), question, Format.JSON), call, () -> Json.object(members));
    }

    /** A page of a list. */
    public <T> Response list(Snapshot now, Question about, ListQuery asked, Page<T> page, ListForm<T> form) {
        return lists.answer(now.tag(), about, asked, page, form);
    }

    /** An answer in any format. */
    public Response bytes(Representation what, Call call, Supplier<byte[]> render) {
        return answers.answer(what, call, render);
    }
}
