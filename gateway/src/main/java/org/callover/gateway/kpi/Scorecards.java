package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.representation.Answers;
import org.callover.gateway.representation.ByteCache;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Negotiation;
import org.callover.gateway.representation.Query;
import org.callover.gateway.representation.Representation;
import org.callover.gateway.representation.scorecard.Origin;
import org.callover.gateway.representation.scorecard.ScoreColumns;
import org.callover.gateway.representation.scorecard.ScorecardJson;
import org.callover.gateway.representation.table.CsvText;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * The scorecard call. A question that was read once under a snapshot is not read again, and an answer that was rendered
 * is not rendered again.
 */
@ApplicationScoped
public class Scorecards {

    private static final long ROOM_FOR_QUESTIONS = 4L << 20;
    private static final int CHARACTERS_OF_A_QUESTION = 500;
    private static final Negotiation FORMATS = Negotiation.among(Format.JSON, Format.CSV);

    private final ByteCache<Question> questions = new ByteCache<>(ROOM_FOR_QUESTIONS, Question::weight);

    @Inject
    private Engine engine;

    @Inject
    private Answers answers;

    /** What is asked, and what of it decides the bytes of the answer. */
    private record Question(ScoreRequest request, Confidence confidence, Representation answer) {
        long weight() {
            return CHARACTERS_OF_A_QUESTION + 32L * request.areas().size();
        }
    }

    /** Answers a request for a set's scorecard. */
    public Response answer(String set, UriInfo uri, HttpHeaders headers) {
        Snapshot now = engine.current();
        URI requested = uri.getRequestUri();
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        String asWritten = "%s?%s %s".formatted(requested.getRawPath(), requested.getRawQuery(), accept);
        Question question = questions.get(now.tag(), asWritten, () -> read(now, set, uri, accept));
        return answers.answer(question.answer, headers, () -> render(now, question));
    }

    private static Question read(Snapshot now, String set, UriInfo uri, @Nullable String accept) {
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofAreas(uri, ScoresQuery.CONFIDENCE, "format");
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        Format format = FORMATS.choose(named, accept);
        Representation answer =
                Representation.chosen(now.tag(), "scores " + ScoresQuery.canonical(request) + " " + confidence, format);
        return new Question(
                request,
                confidence,
                format == Format.CSV ? answer.savedAs(ScoresQuery.fileName(request, format)) : answer);
    }

    private static byte[] render(Snapshot now, Question question) {
        Scorecard card = now.scorer().score(question.request);
        String definitions = now.catalogue().revision();
        return question.answer.format() == Format.CSV
                ? CsvText.of(ScoreColumns.of(Origin.of(card, definitions), question.confidence), card.scores().stream())
                : ScorecardJson.of(card, definitions, question.confidence);
    }
}
