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
import org.callover.gateway.wire.fields.FieldNames;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.gateway.wire.scorecard.column.ScoreKey;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
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

    /** The last part of the address. */
    private static final String NAME = "scores";

    private final SnapshotCache<ReadQuery> queries = new SnapshotCache<>(LIMIT_OF_QUERIES, ReadQuery::size);

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** A request, with the parts of it that decide the bytes of the answer. */
    private record ReadQuery(ScoreRequest request, ScoreDetail detail, List<Warning> warnings, Representation answer) {

        long size() {
            return BYTES_OF_A_QUERY + (long) BYTES_OF_AN_AREA * request.areas().size();
        }
    }

    /** A scorecard with its head, and how much of each score is given. */
    private record Scores(Scorecard card, ScoresHeader head, ScoreDetail detail) {

        byte[] json() {
            return ScorecardJson.of(card, head, detail);
        }

        byte[] csv() {
            return CsvText.of(ScoreColumns.of(head, detail), card.scores().stream());
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
        Query query = ScoresQuery.ofAreas(call, ScoresQuery.CONFIDENCE, FieldNames.PARAMETER);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        Format format = FORMATS.choose(named, call);
        List<String> fields = ScoreFields.read(query, format);
        Question question = ScoresQuery.question(ScoresQuery.about(served, NAME, request), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence))
                .withAll(FieldNames.PARAMETER, fields)
                .warned(query.warnings());
        Representation answer = Representation.chosen(now.revision(request).tag(), question, format)
                .named(ScoresQuery.fileName(served, request))
                .describedBy(CsvAddress.of(NAME, call).link());
        return new ReadQuery(request, new ScoreDetail(confidence, fields), query.warnings(), answer);
    }

    /** Answers a request for the description of a scorecard's CSV. */
    public Response metadata(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofAreas(call, ScoresQuery.CONFIDENCE, FieldNames.PARAMETER);
        String named = CsvAddress.FORMATS.named(query);
        ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        List<String> fields = ScoreFields.read(query, Format.CSV);
        CsvAddress.checkFormats(named, call);
        CsvAddress address = CsvAddress.of(NAME, call);
        CsvMetadata metadata = new CsvMetadata(
                address.csv(), served.title(), "A row for each score of a scorecard.", ScoreKey.of(request));
        return answers.made(metadata.of(ScoreFields.headings(fields)), Format.CSV_METADATA, NAME, call);
    }

    private static byte[] render(Snapshot now, ReadQuery asked) {
        Scorecard card = now.scorer().score(asked.request);
        ScoresHeader head = ScoresHeader.of(card, now.revision(asked.request)).warned(asked.warnings);
        return WRITERS.in(asked.answer.format()).apply(new Scores(card, head, asked.detail));
    }
}
