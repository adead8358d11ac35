package org.callover.gateway.wire.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.code.Sha256;
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
import org.callover.gateway.wire.list.ListPage;
import org.callover.gateway.wire.list.ListQuery;
import org.callover.gateway.wire.paper.ObjectFormats;

/** A maker of answers about the current snapshot. */
@ApplicationScoped
public class SnapshotDocuments {

    /** What is not used in the names of files. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]+");

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

    /** The current snapshot, for a call that has no parameter but the format of an object. */
    public Snapshot current(Call call) {
        format(call);
        return engine.current();
    }

    private static Format format(Call call) {
        return ObjectFormats.ALL.read(call.query(Negotiation.PARAMETER), call);
    }

    /**
     * An object about definitions or what is held.
     *
     * @param what what it is, such as "Area"
     */
    public Response object(Snapshot now, String what, Question question, Call call, Consumer<JsonGenerator> members) {
        Format format = format(call);
        return chosen(now, question, format, call, () -> ObjectFormats.write(what, Json.object(members), format));
    }

    /** A page of a list. */
    public <T> Response list(Snapshot now, Question about, ListQuery asked, ListPage<T> page, ListForm<T> form) {
        Format format = asked.format();
        Question question = asked.question(about, page);
        Content content = content(now, question, format, () -> form.write(page, format));
        Representation what = Representation.chosen(content.digest, question, format);
        return lists.kept(what, asked, page, form, content::bytes);
    }

    /** An answer about definitions, in one of several formats. */
    public Response chosen(Snapshot now, Question question, Format format, Call call, Supplier<byte[]> render) {
        Content content = content(now, question, format, render);
        Representation what = Representation.chosen(content.digest, question, format)
                .named(UNSAFE.matcher(question.path()).replaceAll("_"));
        return bytes(what, call, content::bytes);
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
