package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.ImportRecords;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.explanation.ExplanationJson;
import org.callover.gateway.wire.explanation.ExplanationLimit;
import org.callover.gateway.wire.explanation.ExplanationText;
import org.callover.gateway.wire.explanation.SourcedExplanation;
import org.callover.gateway.wire.known.KnownAreas;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.paper.ObjectFormats;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.explanation.Explainer;
import org.callover.kpi.explanation.Explanation;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.statistics.Confidence;

/** The call that explains one score: its whole derivation, and the imports that its data come from. */
@ApplicationScoped
public class Explanations {

    private static final Writers<Function<SourcedExplanation, byte[]>> WRITERS =
            Writers.<Function<SourcedExplanation, byte[]>>usually(Format.JSON, ExplanationJson::of)
                    .or(Format.TEXT, ExplanationText::of)
                    .or(Format.CSV, explained -> ObjectFormats.csv(ExplanationJson.of(explained)))
                    .or(Format.HTML, explained -> ObjectFormats.html("Explanation", ExplanationJson.of(explained)));

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private ImportRecords imports;

    /** Answers a request for the derivation of an indicator's score. */
    public Response answer(String id, Call call) {
        Snapshot now = documents.current();
        Indicator indicator = PathNames.indicator(now, id);
        Query query = ScoresQuery.ofOneArea(call, ScoresQuery.CONFIDENCE);
        String named = FORMATS.named(query);
        Confidence confidence = ScoresQuery.confidence(query);
        ScoreRequest request = read(query, indicator, now);
        Format format = FORMATS.choose(named, call);
        Question question = ScoresQuery.question(Question.of("indicators", id, "explain"), request)
                .with(ScoresQuery.CONFIDENCE, QueryText.text(confidence));
        Revision revision = SourcedExplanation.revision(
                now, indicator, now.catalogue().areas().get(request.areas().get(0)));
        Representation what =
                Representation.chosen(revision.tag(), question, format).named(id + "_explanation");
        return documents.bytes(what, call, () -> WRITERS.in(format).apply(explain(now, request, confidence)));
    }

    /** Reads the query as a request to score the indicator as it is defined, in one area. */
    static ScoreRequest read(Query query, Indicator indicator, Snapshot now) {
        List<String> areas = query.many(ScoresQuery.AREA);
        areas.forEach(text ->
                KnownAreas.only(query, ScoresQuery.AREA, text, now.catalogue().areas()));
        if (areas.size() > 1) {
            query.fault(
                    ScoresQuery.AREA,
                    "REPEATED_PARAMETER",
                    "only one score can be explained at a time, but %d areas are named; name one"
                            .formatted(areas.size()));
        } else if (areas.isEmpty() && query.isFaultless()) {
            query.fault(
                    ScoresQuery.AREA,
                    "MISSING_PARAMETER",
                    "an explanation needs one area; say which, as in area=E09000019");
        }
        ScoreRequest request = ScoresQuery.read(query, KpiSet.ofOne(indicator), now);
        ExplanationLimit.check(query, request, now);
        return request;
    }

    private SourcedExplanation explain(Snapshot now, ScoreRequest request, Confidence confidence) {
        Explanation explanation = new Explainer(now.catalogue().areas(), now.dataset(), now.catalogue()::indicator)
                .explain(request, confidence);
        return new SourcedExplanation(explanation, now, imports.of(explanation.imports()));
    }
}
