package org.callover.gateway.kpi.held;

import jakarta.ws.rs.core.Response.Status;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.kpi.change.Since;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.known.AskedAreas;
import org.callover.gateway.wire.known.QueryText;
import org.callover.kpi.dataset.held.Selection;
import org.callover.kpi.disclosure.GuardedSeries;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;

/**
 * A reader of the query of a call for observations.
 *
 * <p>Series from whose observations a small count could be read are for callers who may load figures. Others get a
 * refusal if they name one, and all other series with a warning if they name none.
 */
final class ObservationsQuery {

    static final String[] PARAMETERS = {
        "series", AskedAreas.AREA, AskedAreas.MEMBERS, "from", "to", Since.PARAMETER, "format"
    };

    private static final String WITHHELD = "SERIES_WITHHELD";
    private static final int NAMED = 5;

    private final Query query;
    private final Snapshot now;
    private final Set<SeriesId> withheld;

    private ObservationsQuery(Query query, Snapshot now, Set<SeriesId> withheld) {
        this.query = query;
        this.now = now;
        this.withheld = withheld;
    }

    /**
     * The question, and what it selects.
     *
     * @param isSince whether it asks only for what changed
     */
    record Asked(Selection selection, boolean isSince, Question question, List<Warning> warnings) {}

    /**
     * Reads the query.
     *
     * @throws ProblemException 400 with every fault, or 403 if it names a series that the caller may not see
     */
    static Asked read(Query query, Snapshot now, boolean mayLoad) {
        Set<SeriesId> withheld = mayLoad
                ? Set.of()
                : GuardedSeries.of(now.catalogue().series(), now.catalogue().indicators());
        return new ObservationsQuery(query, now, withheld).read();
    }

    private Asked read() {
        List<SeriesId> named = named();
        Optional<YearMonth> from = query.one("from", QueryText::period).map(Period::start);
        Optional<YearMonth> to = query.one("to", QueryText::period).map(Period::last);
        Set<AreaCode> areas = AskedAreas.read(query, now.catalogue().areas(), to.orElseGet(now::lastEnded))
                .orElse(null);
        Integer since = Since.number(query, now);
        checkOrder(from, to);
        query.check();
        refuse(named.stream().filter(withheld::contains).toList());
        Selection selection = new Selection(
                named.isEmpty() ? open() : named,
                areas,
                months(from, to),
                since == null ? 0 : now.ledger().importUpTo(since));
        List<Warning> warnings = warnings(named.isEmpty());
        Question question = question(selection, !named.isEmpty())
                .with("from", from.orElse(null))
                .with("to", to.orElse(null))
                .with(Since.PARAMETER, since)
                .warned(warnings);
        return new Asked(selection, since != null, question, warnings);
    }

    private static Period months(Optional<YearMonth> from, Optional<YearMonth> to) {
        return new Period(
                from.orElse(Selection.ALWAYS.start()),
                to.map(month -> month.plusMonths(1)).orElse(Selection.ALWAYS.end()));
    }

    private List<Warning> warnings(boolean ofAllSeries) {
        List<Warning> warnings = new ArrayList<>(query.warnings());
        if (ofAllSeries) {
            warnings.addAll(leftOut());
        }
        return List.copyOf(warnings);
    }

    private static Question question(Selection selection, boolean isOfSomeSeries) {
        Set<AreaCode> areas = selection.areas();
        return Question.of("observations")
                .withAll("series", isOfSomeSeries ? selection.series() : List.of())
                .withAll(
                        "area",
                        areas == null ? List.of() : areas.stream().sorted().toList());
    }

    private List<SeriesId> named() {
        List<String> known = now.catalogue().series().stream()
                .map(series -> series.id().value())
                .toList();
        List<String> given = query.many("series");
        given.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> query.fault(
                        "series",
                        "UNKNOWN_SERIES",
                        "'%s' is not a known series; write an id from /series%s"
                                .formatted(id, Suggestion.didYouMean(id, known))));
        return given.stream().filter(known::contains).map(SeriesId::new).toList();
    }

    private void checkOrder(Optional<YearMonth> from, Optional<YearMonth> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            query.fault(
                    "from",
                    "BAD_PARAMETER",
                    "%s is after %s; choose a first month that is not after the last".formatted(from.get(), to.get()));
        }
    }

    private void refuse(List<SeriesId> guarded) {
        if (!guarded.isEmpty()) {
            throw new ProblemException(ProblemDetail.of(
                    Status.FORBIDDEN,
                    WITHHELD,
                    "Observations of %s could reveal small counts: send an administrator's key in the header X-API-Key, or ask for other series."
                            .formatted(Words.list(texts(guarded)))));
        }
    }

    private List<Warning> leftOut() {
        List<SeriesId> guarded = series().filter(withheld::contains).toList();
        return guarded.isEmpty()
                ? List.of()
                : List.of(new Warning(
                        WITHHELD,
                        "%s left out, because observations could reveal small counts: only an administrator's key gets them"
                                .formatted(Words.list(texts(guarded), NAMED) + (guarded.size() == 1 ? " is" : " are")),
                        "series"));
    }

    private List<SeriesId> open() {
        return series().filter(id -> !withheld.contains(id)).toList();
    }

    private Stream<SeriesId> series() {
        return now.catalogue().series().stream().map(Series::id).sorted();
    }

    private static List<String> texts(List<SeriesId> ids) {
        return ids.stream().map(SeriesId::value).toList();
    }
}
