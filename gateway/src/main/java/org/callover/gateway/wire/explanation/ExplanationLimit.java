package org.callover.gateway.wire.explanation;

import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.request.ScoreLimit;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.kpi.observation.Area;
import org.callover.kpi.score.ScoreRequest;

/** The limit on the observations that one explanation lists. */
public final class ExplanationLimit {

    /** The most observations listed for a value, and the most for the value it is compared with. */
    private static final int MOST_OBSERVATIONS = 10_000;

    private ExplanationLimit() {}

    /** Checks a request for an explanation. */
    public static void check(Query query, ScoreRequest request, Snapshot now) {
        if (isPassed(request, now)) {
            query.fault(
                    ScoresQuery.WINDOW,
                    "TOO_LARGE",
                    "%d places over %d months are too many for one explanation (places x months can be up to %,d); ask for a shorter window or one member"
                            .formatted(places(request, now), ScoreLimit.months(request), MOST_OBSERVATIONS));
        }
        query.check();
    }

    /** Whether an explanation would be too long. */
    public static boolean isPassed(ScoreRequest request, Snapshot now) {
        return (long) Math.max(1, places(request, now)) * ScoreLimit.months(request) > MOST_OBSERVATIONS;
    }

    private static int places(ScoreRequest request, Snapshot now) {
        Area area = now.catalogue().areas().get(request.areas().get(0));
        return area.members().size();
    }
}
