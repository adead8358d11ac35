package org.callover.gateway.wire.paper;

import java.util.Optional;
import org.callover.gateway.composition.PaperQuestion;
import org.callover.gateway.composition.PaperTemplates;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.known.KnownAreas;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Suggestion;

/** A reader of requests for papers. */
public final class AskedPaper {

    public static final String AREA = "area";
    public static final String PERIOD = "period";

    private AskedPaper() {}

    /**
     * The template that an address names.
     *
     * @throws org.callover.gateway.problem.ProblemException 404 if there is none
     */
    public static PaperTemplate template(String id, Snapshot now) {
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

    /**
     * What the paper is about: the area and the period of the query, or else those of the template or its board, or the
     * newest month.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault of the query, if there are any
     */
    public static PaperQuestion read(Query query, PaperTemplate template, Snapshot now) {
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
