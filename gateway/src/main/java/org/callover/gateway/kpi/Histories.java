package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.PastSnapshots;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.kpi.change.Since;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.fields.FieldNames;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.gateway.wire.scorecard.ScoreChanges;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.gateway.wire.scorecard.column.ScoreKey;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.statistics.Confidence;
import org.jspecify.annotations.Nullable;

/** The call for the scores of many months, which are written as they are made, as they may not fit in memory. */
@ApplicationScoped
public class Histories {

    private static final Writers<HistoryWriter> WRITERS =
            Writers.<HistoryWriter>usually(Format.JSON, History::json).or(Format.CSV, History::csv);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    /** The last part of the address. */
    private static final String NAME = "history";

    @Inject
    private Engine engine;

    @Inject
    private PastSnapshots past;

    @Inject
    private Answers answers;

    /** A history with its head and how much of each score is given: all scores, or what has changed. */
    private record History(
            ScoresHeader head,
            Supplier<Stream<Score>> scores,
            @Nullable Supplier<ScoreChanges> changes,
            ScoreDetail detail) {

        void json(OutputStream to) {
            if (changes == null) {
                ScorecardJson.write(to, head, scores.get(), detail);
            } else {
                ScorecardJson.write(to, head, changes.get(), detail);
            }
        }

        void csv(OutputStream to) throws IOException {
            Table<Score> columns = ScoreColumns.of(head, detail);
            if (changes == null) {
                CsvText.write(to, columns, scores.get());
            } else {
                CsvText.write(to, ScoreChanges.table(columns), changes.get().lines());
            }
        }
    }

    /** Answers a request for the history of a set's scores. */
    public Response answer(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = query(call);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        Integer number = Since.number(query, now);
        ScoreRequest request = ScoresQuery.readMonths(query, served, now);
        Format format = FORMATS.choose(named, call);
        List<String> fields = ScoreFields.read(query, format);
        Since since = since(number, now, request, call);
        Question question = ScoresQuery.questionOfMonths(ScoresQuery.about(served, NAME, request), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence))
                .withAll(FieldNames.PARAMETER, fields)
                .with(Since.PARAMETER, number)
                .warned(query.warnings());
        Representation what = Representation.chosen(now.revision(request).tag() + Since.tag(since), question, format)
                .savedAs(ScoresQuery.fileName(served, request))
                .describedBy(CsvAddress.of(NAME, call).link());
        ScoresHeader head = origin(now, request).warned(query.warnings());
        History history = history(now, request, since, head, new ScoreDetail(confidence, fields), format);
        return response(what, call, history, since, since != null && since.isUnchanged(request, now));
    }

    private @Nullable Since since(@Nullable Integer number, Snapshot now, ScoreRequest request, Call call) {
        String set = request.set().id();
        return Since.of(
                number,
                now,
                Scorecards.dependencies(now, request),
                past,
                then -> ScoresQuery.readMonths(query(call), PathNames.set(then, set), then));
    }

    private static Query query(Call call) {
        return ScoresQuery.ofMonths(call, ScoresQuery.CONFIDENCE, FieldNames.PARAMETER, Since.PARAMETER);
    }

    private History history(
            Snapshot now,
            ScoreRequest request,
            @Nullable Since since,
            ScoresHeader head,
            ScoreDetail detail,
            Format format) {
        Supplier<ScoreChanges> changes = since == null
                ? null
                : () -> since.changes(
                        request,
                        now,
                        past,
                        Scorecards.dependencies(now, request),
                        Scorer::history,
                        Scorecards.written(format, head, detail));
        return new History(head, () -> now.scorer().history(request), changes, detail);
    }

    private Response response(Representation what, Call call, History history, @Nullable Since since, boolean isShort) {
        return Since.told(since, isShort ? whole(what, call, history) : streamed(what, call, history));
    }

    private Response streamed(Representation what, Call call, History history) {
        return answers.stream(what, call, to -> WRITERS.in(what.format()).write(history, to));
    }

    /** An answer without scores is short, and is kept like others. */
    private Response whole(Representation what, Call call, History history) {
        return answers.answer(what, call, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            try {
                WRITERS.in(what.format()).write(history, bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    /** Answers a request for the description of a history's CSV. */
    public Response metadata(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = query(call);
        String named = CsvAddress.FORMATS.named(query);
        Since.number(query, now);
        ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.readMonths(query, served, now);
        List<String> fields = ScoreFields.read(query, Format.CSV);
        CsvAddress.checkFormats(named, call);
        CsvAddress address = CsvAddress.of(NAME, call);
        CsvMetadata metadata = new CsvMetadata(
                address.csv(), served.title(), "A row for each score of each month.", ScoreKey.ofMonths(request));
        return answers.made(metadata.of(ScoreFields.headings(fields)), Format.CSV_METADATA, NAME, call);
    }

    /** A writer of scores that are made as they are written. */
    private interface HistoryWriter {
        void write(History history, OutputStream to) throws IOException;
    }

    private static ScoresHeader origin(Snapshot now, ScoreRequest request) {
        return ScoresHeader.of(
                request.set(),
                request.areas().stream().map(now.catalogue().areas()::get).toList(),
                request.period(),
                now.revision(request));
    }
}
