package org.callover.gateway.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.gateway.composition.Composer;
import org.callover.gateway.composition.PaperQuestion;
import org.callover.gateway.document.Paper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.known.KnownAreas;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Suggestion;

/** The call for a paper. Within a state of what it depends on, a paper is written only once in each format. */
@ApplicationScoped
public class PaperAnswers {

    private static final String AREA = "area";
    private static final String PERIOD = "period";

    private static final Writers<Function<Made, byte[]>> WRITERS =
            PaperFormats.withCsv(Writers.<Function<Made, byte[]>>usually(Format.JSON, PaperJson::of), Made::shown);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private Answers answers;

    /** A paper with the question it answers. */
    record Made(Paper paper, PaperQuestion asked, Area area, Revision state, List<Warning> warnings) {

        /** The paper with what the caller has to know of the question. */
        Paper shown() {
            return Remarks.warned(paper, warnings);
        }
    }

    /** Answers a request for a paper. */
    public Response answer(String id, Call call) {
        Snapshot now = documents.current();
        PaperTemplate template = template(now, id);
        Query query = call.query(AREA, PERIOD, Negotiation.PARAMETER);
        String named = FORMATS.named(query);
        PaperQuestion asked = read(query, template, now);
        Format format = FORMATS.choose(named, call);
        Revision state = now.revision(asked.dependencies(now));
        Question question = Question.of("papers", id)
                .with(AREA, asked.area())
                .with(PERIOD, asked.period())
                .warned(query.warnings());
        String name =
                "%s_%s_%s".formatted(id, asked.area(), asked.period().toString().replace("/", "_to_"));
        return answers.answer(
                Representation.chosen(state.tag(), question, format).named(name), call, () -> WRITERS.in(format)
                        .apply(new Made(
                                Composer.paper(now, asked, state),
                                asked,
                                now.catalogue().areas().get(asked.area()),
                                state,
                                query.warnings())));
    }

    private static PaperTemplate template(Snapshot now, String id) {
        PaperTemplates known = new PaperTemplates(now);
        return known.find(id)
                .orElseThrow(() -> PathNames.absent(
                        "UNKNOWN_PAPER",
                        "paper",
                        id,
                        Suggestion.didYouMean(
                                id, known.all().stream().map(PaperTemplate::id).toList()),
                        "/papers"));
    }

    private static PaperQuestion read(Query query, PaperTemplate template, Snapshot now) {
        KpiSet set = new PaperTemplates(now).set(template);
        SetDefaults defaults = new SetDefaults(set, now);
        Optional<Period> given = query.one(PERIOD, QueryText::period);
        given.ifPresent(period -> defaults.check(query, PERIOD, period));
        Period period = given.or(() -> Optional.ofNullable(template.period()))
                .orElseGet(() -> defaults.newest(query, PERIOD, "period"));
        Optional<AreaCode> area = query.one(AREA)
                .flatMap(text ->
                        KnownAreas.find(query, AREA, text, now.catalogue().areas()))
                .map(Area::code)
                .or(template::ownArea)
                .or(defaults::ownArea);
        if (area.isEmpty() && query.isFaultless()) {
            query.fault(
                    AREA,
                    "MISSING_PARAMETER",
                    "the paper is not for a single area; say which area, as in area=E09000019");
        }
        query.check();
        return PaperQuestion.of(template, set, area.orElseThrow(), period);
    }
}
