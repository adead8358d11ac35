package org.callover.gateway.kpi.change;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.engine.PastSnapshots;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.scorecard.ScoreChanges;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * The revision that a caller has, where only what has changed since is asked for.
 *
 * @param number the number of the revision in the ledger
 * @param before the same request as it would have been read then, with the defaults of that time; absent if there was no
 * answer
 * @param isComplete whether everything is answered, because the earlier answer is not known: the caller's copy is to be
 * replaced
 */
public record Since(int number, @Nullable ScoreRequest before, boolean isComplete) {

    /** The parameter that names the revision. */
    public static final String PARAMETER = "changedSince";

    /** The header that says whether the answer is complete. */
    static final String COMPLETE = "Callover-Complete";

    /** Reads the number of the revision; null if the whole answer is asked for. */
    public static @Nullable Integer number(Query query, Snapshot now) {
        Integer number = query.one(PARAMETER, Since::number).orElse(null);
        int last = now.ledger().last();
        if (number != null && number > last) {
            query.fault(
                    PARAMETER,
                    "REVISION_NOT_REACHED",
                    "revision %d is not reached yet, the last one is %d; write the 'revision' of an earlier answer"
                            .formatted(number, last));
        }
        return number;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a revision; write the 'revision' of an earlier answer, or 0 for everything"
                            .formatted(text));
        }
        return Integer.parseInt(text);
    }

    /** What there was at that revision; null if the whole answer is asked for. */
    public static @Nullable Since of(
            @Nullable Integer number,
            Snapshot now,
            Dependencies on,
            PastSnapshots past,
            Function<Snapshot, ScoreRequest> read) {
        return number == null ? null : of(number.intValue(), now, on, past, read);
    }

    /**
     * What there was at that revision.
     *
     * @param on everything that the answer or its defaults depend on
     * @param read reads the same request with the defaults of another snapshot
     */
    private static Since of(
            int number, Snapshot now, Dependencies on, PastSnapshots past, Function<Snapshot, ScoreRequest> read) {
        Optional<Snapshot> then = number == 0 ? Optional.empty() : past.at(number, now, on);
        return then.map(snapshot -> new Since(number, asked(snapshot, read), false))
                .orElseGet(() -> new Since(number, null, true));
    }

    private static @Nullable ScoreRequest asked(Snapshot then, Function<Snapshot, ScoreRequest> read) {
        try {
            return read.apply(then);
        } catch (ProblemException unanswered) {
            return null;
        }
    }

    /** A text that differs if the answer does, although the state is the same. */
    public static String tag(@Nullable Since since) {
        return since == null ? "" : since.isComplete ? "-complete" : "-changes";
    }

    /** The response with the header that says whether it is complete, as a CSV has no other place for that. */
    public static Response told(@Nullable Since since, Response answer) {
        return since == null
                ? answer
                : Response.fromResponse(answer)
                        .header(COMPLETE, since.isComplete)
                        .build();
    }

    /** Whether nothing that the answer depends on has changed, nor what is asked for by default. */
    public boolean isUnchanged(ScoreRequest request, Snapshot now) {
        return before != null
                && before.isSameAs(request)
                && now.isUnchangedSince(number, now.dependencies(request.set()).in(request.areas()));
    }

    /**
     * What has changed since.
     *
     * @param on everything that the answer or its defaults depend on
     * @param way how a request is scored, at one period or at several
     * @param written what is written of a score
     */
    public ScoreChanges changes(
            ScoreRequest request,
            Snapshot now,
            PastSnapshots past,
            Dependencies on,
            BiFunction<Scorer, ScoreRequest, Stream<Score>> way,
            Function<Score, Object> written) {
        Optional<Snapshot> then = isComplete ? Optional.empty() : past.at(number, now, on);
        if (then.isEmpty()) {
            return new ScoreChanges(number, true, way.apply(now.scorer(), request), List::of);
        }
        Scorer earlier = then.get().scorer();
        ChangedScores changes =
                ChangedScores.between(request, before, number, now, each -> way.apply(earlier, each), written);
        return new ScoreChanges(
                number, false, changes.of(way.apply(now.scorer(), changes.request())), changes::removed);
    }
}
