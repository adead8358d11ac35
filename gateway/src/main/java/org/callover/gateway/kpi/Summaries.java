package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Representation;
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

    /** A summary with the revision of the definitions and the warnings about what was asked for. */
    private record Told(Summary summary, String definitions, List<Warning> warnings) {

        byte[] json() {
            return SummaryJson.of(summary, definitions, warnings);
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
        return documents.bytes(Representation.chosen(now.tag(), question, format), call, () -> WRITERS.in(format)
                .apply(new Told(
                        Summary.of(now.scorer(), request, earlier),
                        now.catalogue().revision(),
                        query.warnings())));
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
