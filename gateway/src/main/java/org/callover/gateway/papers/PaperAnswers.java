package org.callover.gateway.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.composition.Composer;
import org.callover.gateway.composition.PaperQuestion;
import org.callover.gateway.document.Paper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.paper.AskedPaper;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.observation.Area;
import org.callover.kpi.paper.PaperTemplate;

/** The call for a paper. Within a state of what it depends on, a paper is written only once in each format. */
@ApplicationScoped
public class PaperAnswers {

    private static final Writers<Function<Made, byte[]>> WRITERS =
            PaperFormats.withCsv(Writers.<Function<Made, byte[]>>usually(Format.JSON, PaperJson::of), Made::shown);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private Answers answers;

    /** A paper with the question it answers. */
    record Made(Paper paper, PaperQuestion asked, Area area, Revision state, List<Warning> warnings) {

        /** The paper with what the caller has to know of the question. */
        Paper shown() {
            return Remarks.warned(paper, warnings);
        }
    }

    /** Answers a request for a paper. */
    public Response answer(String id, Call call) {
        Snapshot now = documents.current();
        PaperTemplate template = AskedPaper.template(id, now);
        Query query = call.query(AskedPaper.AREA, AskedPaper.PERIOD, Negotiation.PARAMETER);
        String named = FORMATS.named(query);
        PaperQuestion asked = AskedPaper.read(query, template, now);
        Format format = FORMATS.choose(named, call);
        Revision state = now.revision(asked.dependencies(now));
        Question question = Question.of("papers", id)
                .with(AskedPaper.AREA, asked.area())
                .with(AskedPaper.PERIOD, asked.period())
                .warned(query.warnings());
        String name =
                "%s_%s_%s".formatted(id, asked.area(), asked.period().toString().replace("/", "_to_"));
        return answers.answer(
                Representation.chosen(state.tag(), question, format).named(name), call, () -> WRITERS.in(format)
                        .apply(new Made(
                                Composer.paper(now, asked, state),
                                asked,
                                now.catalogue().areas().get(asked.area()),
                                state,
                                query.warnings())));
    }
}
