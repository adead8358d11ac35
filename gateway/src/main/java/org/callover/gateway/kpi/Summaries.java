package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.gateway.wire.summary.SummaryJson;
import org.callover.gateway.wire.summary.SummaryText;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.summary.Summary;

/** The call for a call-over. */
@ApplicationScoped
public class Summaries {

    private static final String SINCE = "since";
    private static final Writers<Function<Told, byte[]>> WRITERS = Writers.<Function<Told, byte[]>>usually(
                    Format.JSON, Told::json)
            .or(Format.TEXT, told -> SummaryText.of(told.summary));

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private SnapshotDocuments documents;

    /** A summary with the state of what it depends on and the warnings about what was asked for. */
    private record Told(Summary summary, Revision revision, List<Warning> warnings) {

        byte[] json() {
            return SummaryJson.of(summary, revision, warnings);
        }
    }

    /** Answers a request for a set's call-over. */
    public Response answer(String set, Call call) {
        Snapshot now = documents.current();
        Query query = ScoresQuery.ofAreas(call, SINCE);
        String named = FORMATS.named(query);
        Period since = query.one(SINCE, QueryText::period).orElse(null);
        KpiSet served = PathNames.set(now, set);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        Period earlier = since == null ? Summary.before(request.period()) : before(request.period(), since, query);
        Format format = FORMATS.choose(named, call);
        Question question = ScoresQuery.question(ScoresQuery.about(served, "summary", request), request)
                .with(SINCE, earlier)
                .warned(query.warnings());
        Revision revision = now.revision(request);
        return documents.bytes(Representation.chosen(revision.tag(), question, format), call, () -> WRITERS.in(format)
                .apply(new Told(Summary.of(now.scorer(), request, earlier), revision, query.warnings())));
    }

    /** Checks that a period ends before the one asked for, so that there can be changes since. */
    static Period before(Period asked, Period since, Query query) {
        if (!since.last().isBefore(asked.last())) {
            query.fault(
                    SINCE,
                    "BAD_PARAMETER",
                    "%s does not end before %s, the period asked for; choose one that does".formatted(since, asked));
        }
        query.check();
        return since;
    }
}
