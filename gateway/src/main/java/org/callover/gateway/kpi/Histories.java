package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
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
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.statistics.Confidence;

/** The call for the scores of many months, which are written as they are made, as they may not fit in memory. */
@ApplicationScoped
public class Histories {

    private static final Writers<HistoryWriter> WRITERS =
            Writers.<HistoryWriter>usually(Format.JSON, ScorecardJson::write).or(Format.CSV, Histories::csv);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    /** The last part of the address. */
    private static final String NAME = "history";

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** Answers a request for the history of a set's scores. */
    public Response answer(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofMonths(call, ScoresQuery.CONFIDENCE, FieldNames.PARAMETER);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.readMonths(query, served, now);
        Format format = FORMATS.choose(named, call);
        List<String> fields = ScoreFields.read(query, format);
        Question question = ScoresQuery.questionOfMonths(ScoresQuery.about(served, NAME, request), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence))
                .withAll(FieldNames.PARAMETER, fields)
                .warned(query.warnings());
        Representation what = Representation.chosen(now.revision(request).tag(), question, format)
                .savedAs(ScoresQuery.fileName(served, request))
                .describedBy(CsvAddress.of(NAME, call).link());
        ScoreDetail detail = new ScoreDetail(confidence, fields);
        HistoryWriter writer = WRITERS.in(format);
        ScoresHeader head = origin(now, request).warned(query.warnings());
        return answers.stream(
                what, call, to -> writer.write(to, head, now.scorer().history(request), detail));
    }

    /** Answers a request for the description of a history's CSV. */
    public Response metadata(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofMonths(call, ScoresQuery.CONFIDENCE, FieldNames.PARAMETER);
        String named = CsvAddress.FORMATS.named(query);
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
        void write(OutputStream to, ScoresHeader origin, Stream<Score> history, ScoreDetail detail) throws IOException;
    }

    private static void csv(OutputStream to, ScoresHeader origin, Stream<Score> history, ScoreDetail detail)
            throws IOException {
        CsvText.write(to, ScoreColumns.of(origin, detail), history);
    }

    private static ScoresHeader origin(Snapshot now, ScoreRequest request) {
        return ScoresHeader.of(
                request.set(),
                request.areas().stream().map(now.catalogue().areas()::get).toList(),
                request.period(),
                now.revision(request));
    }
}
