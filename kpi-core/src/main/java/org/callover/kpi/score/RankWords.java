package org.callover.kpi.score;

import java.util.Optional;
import org.callover.kpi.indicator.Benchmark.Of;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** A rank in words: "11th highest of 32 boroughs.", "Joint 3rd lowest of 32 boroughs by rate." */
public final class RankWords {

    private RankWords() {}

    /** The rank of an indicator in a standing; nothing if there is none. */
    public static Optional<String> of(Indicator shown, @Nullable Standing standing) {
        if (standing == null || !(standing.rank() instanceof Ranked ranked)) {
            return Optional.empty();
        }
        Ranking ranking = standing.benchmark().ranking();
        Indicator by = standing.rankedBy();
        if (ranking == null || by == null) {
            return Optional.empty();
        }
        String word = word(ranking);
        String place = ranked.position() == 1 ? word : Words.ordinal(ranked.position()) + " " + word;
        return Optional.of("%s of %d %s%s."
                .formatted(
                        Words.capitalised(ranked.isShared() ? "joint " + place : place),
                        ranked.of(),
                        standing.group().memberWord(),
                        by(ranking, shown, by)));
    }

    private static String word(Ranking ranking) {
        return switch (ranking.order()) {
            case HIGHEST_FIRST -> "highest";
            case LOWEST_FIRST -> "lowest";
            case BEST_FIRST -> "best";
        };
    }

    /** What it is ranked by, if that is not the value in the sentence. */
    private static String by(Ranking ranking, Indicator shown, Indicator by) {
        String change = ranking.of() == Of.CHANGE ? " by change" : "";
        if (ranking.by() == null) {
            return change;
        }
        return (change.isEmpty() ? " by " : change + " in ") + name(shown, by);
    }

    /** The name of another indicator. If it counts the same things in another way, the way is enough: "rate". */
    private static String name(Indicator shown, Indicator by) {
        SeriesSum counted = counted(by.measure());
        SeriesSum own = counted(shown.measure());
        boolean isSame = counted != null && own != null && counted.isSameAs(own);
        boolean isOtherWay = isSame
                && !by.measureOrThrow().keyword().equals(shown.measureOrThrow().keyword());
        return isOtherWay ? by.measureOrThrow().keyword() : by.title();
    }

    private static @Nullable SeriesSum counted(@Nullable Measure measure) {
        return measure == null || measure.parts().isPublished()
                ? null
                : measure.parts().numerator();
    }
}
