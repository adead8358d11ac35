package org.callover.gateway.wire.known;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Series;
import org.callover.kpi.text.Suggestion;

/** A finder of what a path names. If it does not exist, it answers 404 and suggests what was probably meant. */
public final class PathNames {

    private PathNames() {}

    /** A set or board that is served here. */
    public static KpiSet set(Snapshot now, String id) {
        return now.servedSet(id)
                .orElseThrow(() -> absent(
                        "UNKNOWN_SET",
                        "KPI set or board",
                        id,
                        Suggestion.didYouMean(
                                id, now.served().stream().map(KpiSet::id).toList()),
                        "/kpi-sets"));
    }

    /** An indicator that is served here. */
    public static Indicator indicator(Snapshot now, String id) {
        List<Indicator> served = now.servedIndicators();
        return served.stream()
                .filter(indicator -> indicator.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> absent(
                        "UNKNOWN_INDICATOR",
                        "indicator",
                        id,
                        Suggestion.didYouMean(
                                id,
                                served.stream()
                                        .map(indicator -> indicator.id().value())
                                        .toList()),
                        "/indicators"));
    }

    /** A series that definitions declare. */
    public static Series series(Snapshot now, String id) {
        return now.catalogue().series().stream()
                .filter(series -> series.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> absent(
                        "UNKNOWN_SERIES",
                        "series",
                        id,
                        Suggestion.didYouMean(
                                id,
                                now.catalogue().series().stream()
                                        .map(series -> series.id().value())
                                        .toList()),
                        "/series"));
    }

    /** An area, by code or by name. */
    public static Area area(Snapshot now, String codeOrName) {
        Optional<Area> found = now.catalogue().areas().find(codeOrName);
        return found.orElseThrow(() -> absent(
                "UNKNOWN_AREA", "area", codeOrName, now.catalogue().areas().didYouMean(codeOrName), "/areas"));
    }

    /**
     * The answer for a name that is not known.
     *
     * @param kind what the name would be of
     * @param didYouMean a suggestion that starts with "; did you mean"; may be empty
     * @param list the path of the list of those that are known
     */
    public static ProblemException absent(String code, String kind, String given, String didYouMean, String list) {
        String hint = didYouMean.isEmpty() ? "" : " D" + didYouMean.substring("; d".length());
        return new ProblemException(ProblemDetail.of(
                Status.NOT_FOUND,
                code,
                "'%2$s' is not a known %1$s.%3$s The list is at %4$s.".formatted(kind, given, hint, list)));
    }
}
