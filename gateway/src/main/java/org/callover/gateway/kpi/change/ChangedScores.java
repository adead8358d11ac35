package org.callover.gateway.kpi.change;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two answers with scores, an earlier one and one of now. Two scores of the same row, area and
 * period differ if they are written differently.
 *
 * <p>A row is only scored as it was before if anything that it depends on has changed.
 */
public final class ChangedScores {

    private final ScoreRequest request;
    private final @Nullable ScoreRequest before;
    private final Function<ScoreRequest, Stream<Score>> scoreBefore;
    private final Function<Score, Object> written;
    private final Map<KpiSet.Row, RowName> names = new IdentityHashMap<>();
    private final Map<RowName, KpiSet.Row> rowsBefore;
    private final Map<RowName, Map<Place, Earlier>> earlier = new LinkedHashMap<>();

    /** A row of a set: an indicator may be listed more than once. */
    private record RowName(
            IndicatorId indicator, Window window, @Nullable AreaCode area, int time) {}

    /** What tells the scores of a row apart. */
    private record Place(AreaCode area, @Nullable Period period) {}

    /** An earlier score, and how it was written. */
    private record Earlier(Score score, Object written) {}

    private ChangedScores(
            ScoreRequest request,
            @Nullable ScoreRequest before,
            Function<ScoreRequest, Stream<Score>> scoreBefore,
            Function<Score, Object> written) {
        this.request = request;
        this.before = before;
        this.scoreBefore = scoreBefore;
        this.written = written;
        this.rowsBefore = named(before == null ? List.of() : before.set().rows());
    }

    /**
     * The differences from an earlier answer.
     *
     * @param request the request of now
     * @param before the request as it was read then; absent if there was no answer
     * @param since the number of the earlier revision in the ledger
     * @param scoreBefore scores a request as it was scored then
     * @param written what is written of a score
     */
    public static ChangedScores between(
            ScoreRequest request,
            @Nullable ScoreRequest before,
            int since,
            Snapshot now,
            Function<ScoreRequest, Stream<Score>> scoreBefore,
            Function<Score, Object> written) {
        boolean isSame = before != null && before.isSameAs(request);
        List<KpiSet.Row> rows = request.set().rows().stream()
                .filter(row -> !isSame || !now.isUnchangedSince(since, dependencies(row, request, now)))
                .toList();
        ChangedScores changes = new ChangedScores(request.of(rows), before, scoreBefore, written);
        named(request.set().rows()).forEach((name, row) -> {
            if (rows.stream().anyMatch(each -> each == row)) {
                changes.names.put(row, name);
            } else {
                changes.rowsBefore.remove(name);
            }
        });
        return changes;
    }

    private static Dependencies dependencies(KpiSet.Row row, ScoreRequest request, Snapshot now) {
        return now.dependencies(row)
                .in(request.areas())
                .and(List.of(DefinitionName.ofSet(request.set().id())));
    }

    private static Map<RowName, KpiSet.Row> named(Collection<KpiSet.Row> rows) {
        Map<RowName, KpiSet.Row> named = new LinkedHashMap<>();
        for (KpiSet.Row row : rows) {
            int time = 0;
            while (named.putIfAbsent(new RowName(row.indicator().id(), row.window(), row.area(), time), row) != null) {
                time++;
            }
        }
        return named;
    }

    /** The request of now, with only the rows that may differ. */
    public ScoreRequest request() {
        return request;
    }

    /** Of scores of now, those that differ. The earlier scores of a row are made when its first one comes. */
    public Stream<Score> of(Stream<Score> scores) {
        return scores.filter(score -> {
            RowName name = names.get(score.row());
            return name != null && differs(score, earlier.computeIfAbsent(name, this::read));
        });
    }

    private boolean differs(Score score, Map<Place, Earlier> there) {
        Earlier known = there.remove(place(score));
        return known == null || !Objects.equals(known.written, written.apply(score));
    }

    private Map<Place, Earlier> read(RowName name) {
        Map<Place, Earlier> places = new LinkedHashMap<>();
        KpiSet.Row row = rowsBefore.remove(name);
        if (row != null && before != null) {
            scoreBefore
                    .apply(before.of(List.of(row)))
                    .forEach(score -> places.put(place(score), new Earlier(score, written.apply(score))));
        }
        return places;
    }

    private static Place place(Score score) {
        return new Place(score.area().code(), score.period());
    }

    /** The earlier scores that have no score of now in their place. Call it when all scores of now were read. */
    public List<Score> removed() {
        List.copyOf(rowsBefore.keySet()).forEach(name -> earlier.put(name, read(name)));
        return earlier.values().stream()
                .flatMap(places -> places.values().stream())
                .map(Earlier::score)
                .toList();
    }
}
