package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.answer.SnapshotCache;
import org.callover.gateway.wire.scorecard.ScoreColumns;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.table.CsvText;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;

/**
 * The call for a scorecard. Within a snapshot, a query is read only once and an answer is rendered only once.
 */
@ApplicationScoped
public class Scorecards {

    private static final long LIMIT_OF_QUERIES = 4L << 20;
    private static final int BYTES_OF_A_QUERY = 500;
    private static final int BYTES_OF_AN_AREA = 32;

    private static final Writers<Function<Scores, byte[]>> WRITERS =
            Writers.<Function<Scores, byte[]>>usually(Format.JSON, Scores::json).or(Format.CSV, Scores::csv);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    private final SnapshotCache<ReadQuery> queries = new SnapshotCache<>(LIMIT_OF_QUERIES, ReadQuery::size);

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** A request, with the parts of it that decide the bytes of the answer. */
    private record ReadQuery(
            ScoreRequest request, Confidence confidence, List<Warning> warnings, Representation answer) {

        long size() {
            return BYTES_OF_A_QUERY + (long) BYTES_OF_AN_AREA * request.areas().size();
        }
    }

    /** A scorecard with its head and the confidence level of its intervals. */
    private record Scores(Scorecard card, ScoresHeader head, Confidence confidence) {

        byte[] json() {
            return ScorecardJson.of(card, head, confidence);
        }

        byte[] csv() {
            return CsvText.of(ScoreColumns.of(head, confidence), card.scores().stream());
        }
    }

    /** Answers a request for a set's scorecard. */
    public Response answer(String set, Call call) {
        Snapshot now = engine.current();
        ReadQuery asked = queries.get(now.tag(), call.asWritten(), () -> read(now, set, call));
        return answers.answer(asked.answer, call, () -> render(now, asked));
    }

    private static ReadQuery read(Snapshot now, String set, Call call) {
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofAreas(call, ScoresQuery.CONFIDENCE);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        Format format = FORMATS.choose(named, call);
        Question question = ScoresQuery.question(ScoresQuery.about(served, "scores", request), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence))
                .warned(query.warnings());
        Representation answer = Representation.chosen(now.revision(request).tag(), question, format);
        return new ReadQuery(
                request, confidence, query.warnings(), answer.named(ScoresQuery.fileName(served, request)));
    }

    private static byte[] render(Snapshot now, ReadQuery asked) {
        Scorecard card = now.scorer().score(asked.request);
        ScoresHeader head = ScoresHeader.of(card, now.revision(asked.request)).warned(asked.warnings);
        return WRITERS.in(asked.answer.format()).apply(new Scores(card, head, asked.confidence));
    }
}
