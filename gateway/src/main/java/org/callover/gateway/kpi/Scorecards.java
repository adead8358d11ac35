package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.PastSnapshots;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.kpi.change.Since;
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
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.request.ScoreLimit;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.gateway.wire.scorecard.column.ScoreKey;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.statistics.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * The call for a scorecard. Within a snapshot, a query is read only once and an answer is rendered only once.
 */
@ApplicationScoped
public class Scorecards {

    private static final long LIMIT_OF_QUERIES = 4L << 20;
    private static final int BYTES_OF_A_QUERY = 500;
    private static final int BYTES_OF_AN_AREA = 32;

    private static final Writers<Function<ScorecardAnswer, byte[]>> WRITERS = PaperFormats.added(
            Writers.<Function<ScorecardAnswer, byte[]>>usually(Format.JSON, ScorecardAnswer::json)
                    .or(Format.CSV, ScorecardAnswer::csv),
            ScorecardAnswer::paper);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    /** The last part of the address. */
    private static final String NAME = "scores";

    private final SnapshotCache<ReadQuery> queries = new SnapshotCache<>(LIMIT_OF_QUERIES, ReadQuery::size);

    @Inject
    private Engine engine;

    @Inject
    private PastSnapshots past;

    @Inject
    private Answers answers;

    /** A request, with the parts of it that decide the bytes of the answer. */
    private record ReadQuery(
            ScoreRequest request,
            @Nullable Since since,
            ScoreDetail detail,
            List<Warning> warnings,
            Representation answer) {

        long size() {
            return BYTES_OF_A_QUERY + (long) BYTES_OF_AN_AREA * request.areas().size();
        }
    }

    /** Answers a request for a set's scorecard. */
    public Response answer(String set, Call call) {
        Snapshot now = engine.current();
        ReadQuery asked = queries.get(now.tag(), call.asWritten(), () -> read(now, set, call));
        return Since.told(asked.since, answers.answer(asked.answer, call, () -> render(now, asked)));
    }

    private ReadQuery read(Snapshot now, String set, Call call) {
        KpiSet served = PathNames.set(now, set);
        Query query = query(call);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        Integer number = Since.number(query, now);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        Format format = FORMATS.choose(named, call);
        PaperFormats.refuse(query, format, List.of(ScoresQuery.CONFIDENCE, FieldNames.PARAMETER, Since.PARAMETER));
        ScoreLimit.checkPaper(query, request, format);
        List<String> fields = ScoreFields.read(query, format);
        Since since = since(number, now, request, call);
        Question question = ScoresQuery.question(ScoresQuery.about(served, NAME, request), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence))
                .withAll(FieldNames.PARAMETER, fields)
                .with(Since.PARAMETER, number)
                .warned(query.warnings());
        Representation answer = Representation.chosen(
                        state(now, request, format).tag() + Since.tag(since), question, format)
                .named(ScoresQuery.fileName(served, request))
                .describedBy(CsvAddress.of(NAME, call).link());
        return new ReadQuery(request, since, new ScoreDetail(confidence, fields), query.warnings(), answer);
    }

    private @Nullable Since since(@Nullable Integer number, Snapshot now, ScoreRequest request, Call call) {
        String set = request.set().id();
        return Since.of(
                number,
                now,
                dependencies(now, request),
                past,
                then -> ScoresQuery.read(query(call), PathNames.set(then, set), then));
    }

    private static Query query(Call call) {
        return ScoresQuery.ofAreas(call, ScoresQuery.CONFIDENCE, FieldNames.PARAMETER, Since.PARAMETER);
    }

    /**
     * Everything that an answer depends on, and that its defaults depend on, which come from the whole set. If nothing
     * that the set counts is held, its default period comes from all other series.
     */
    static Dependencies dependencies(Snapshot now, ScoreRequest request) {
        KpiSet served = PathNames.set(now, request.set().id());
        Dependencies own = now.dependencies(served).in(request.areas());
        boolean hasData = new SetDefaults(served, now)
                .counted().stream().anyMatch(term -> now.dataset().lastSource(term) > 0);
        return hasData ? own : own.and(new Dependencies(now.dataset().terms(), Set.of()));
    }

    /** What is written of a score in a format. */
    static Function<Score, Object> written(Format format, ScoresHeader head, ScoreDetail detail) {
        return format == Format.CSV
                ? ScoreColumns.of(head, detail)::row
                : score -> ScorecardJson.written(score, detail);
    }

    /** Answers a request for the description of a scorecard's CSV. */
    public Response metadata(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = query(call);
        String named = CsvAddress.FORMATS.named(query);
        Since.number(query, now);
        ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        List<String> fields = ScoreFields.read(query, Format.CSV);
        CsvAddress.checkFormats(named, call);
        CsvAddress address = CsvAddress.of(NAME, call);
        CsvMetadata metadata = new CsvMetadata(
                address.csv(), served.title(), "A row for each score of a scorecard.", ScoreKey.of(request));
        return answers.made(metadata.of(ScoreFields.headings(fields)), Format.CSV_METADATA, NAME, call);
    }

    /** The state of all that an answer in a format shows. */
    private static Revision state(Snapshot now, ScoreRequest request, Format format) {
        return PaperFormats.isPaper(format) ? ScorecardAnswer.state(now, request) : now.revision(request);
    }

    private byte[] render(Snapshot now, ReadQuery asked) {
        return WRITERS.in(asked.answer.format())
                .apply(new ScorecardAnswer(
                        now,
                        asked.request,
                        asked.detail,
                        asked.warnings,
                        written -> asked.since == null
                                ? null
                                : asked.since.changes(
                                        asked.request,
                                        now,
                                        past,
                                        dependencies(now, asked.request),
                                        (scorer, request) -> scorer.score(request).scores().stream(),
                                        written)));
    }
}
