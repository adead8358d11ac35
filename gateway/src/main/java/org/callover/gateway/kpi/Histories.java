package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.scorecard.ScoreColumns;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.gateway.wire.scorecard.ScoresHeader;
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

    /** A history holds a thread for as long as its client takes to read it. */
    private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    /** About as long as a long history takes. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** Answers a request for the history of a set's scores. */
    public Response answer(String set, Call call) {
        Snapshot now = engine.current();
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofMonths(call, ScoresQuery.CONFIDENCE);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.readMonths(query, served, now);
        Format format = FORMATS.choose(named, call);
        Question question = ScoresQuery.questionOfMonths(ScoresQuery.about(served, "history", request), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence))
                .warned(query.warnings());
        Representation what = Representation.chosen(now.revision(request).tag(), question, format)
                .savedAs(ScoresQuery.fileName(served, request));
        HistoryWriter writer = WRITERS.in(format);
        ScoresHeader head = origin(now, request).warned(query.warnings());
        return answers.stream(
                what,
                call,
                to -> inPlace(() -> writer.write(to, head, now.scorer().history(request), confidence)));
    }

    /** An action that writes an answer. */
    private interface Writing {
        void run() throws IOException;
    }

    private void inPlace(Writing writing) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(new ProblemDetail(
                            429,
                            "TOO_MANY_HISTORIES",
                            "This server is already sending as many histories as it can: ask again in a few seconds.",
                            null,
                            List.of()))
                    .retryAfter(WAIT);
        }
        try {
            writing.run();
        } finally {
            places.release();
        }
    }

    /** A writer of scores that are made as they are written. */
    private interface HistoryWriter {
        void write(OutputStream to, ScoresHeader origin, Stream<Score> history, Confidence confidence)
                throws IOException;
    }

    private static void csv(OutputStream to, ScoresHeader origin, Stream<Score> history, Confidence confidence)
            throws IOException {
        CsvText.write(to, ScoreColumns.of(origin, confidence), history);
    }

    private static ScoresHeader origin(Snapshot now, ScoreRequest request) {
        return ScoresHeader.of(
                request.set(),
                request.areas().stream().map(now.catalogue().areas()::get).toList(),
                request.period(),
                now.revision(request));
    }
}
