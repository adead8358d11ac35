package org.callover.kpi.catalogue.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Of;
import org.callover.kpi.indicator.Benchmark.Order;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what the members of a group may be ranked by.
 *
 * @param known what matters for ranks in every indicator
 */
public record RankRules(Function<IndicatorId, Optional<Ranked>> known) {

    /**
     * The facts about an indicator that matter for ranks.
     *
     * @param isJudgedByChange whether its direction of good is about its change
     */
    public record Ranked(
            @Nullable Direction direction,
            boolean isJudgedByChange,
            Comparator comparator,
            List<Benchmark> benchmarks) {

        public Ranked {
            benchmarks = List.copyOf(benchmarks);
        }
    }

    /** What is wrong with the ranks in an indicator's own definition. */
    public List<String> broken(IndicatorId id, Ranked own) {
        return Stream.concat(
                        rankings(own.benchmarks).flatMap(ranking -> broken(id, own, ranking).stream()),
                        circle(id).stream())
                .distinct()
                .toList();
    }

    /** What is wrong with the ranks that a board asks for in the indicator's row. */
    public List<String> broken(IndicatorId id, List<Benchmark> benchmarks) {
        return known.apply(id).stream()
                .flatMap(own -> rankings(benchmarks).flatMap(ranking -> broken(id, own, ranking).stream()))
                .distinct()
                .toList();
    }

    private static Stream<Ranking> rankings(List<Benchmark> benchmarks) {
        return benchmarks.stream().map(Benchmark::ranking).filter(Objects::nonNull);
    }

    private Optional<String> broken(IndicatorId id, Ranked own, Ranking ranking) {
        IndicatorId by = ranking.by();
        if (id.equals(by)) {
            return Optional.of(
                    "'%s' is ranked by itself; remove 'by', or name another indicator, such as its rate".formatted(id));
        }
        if (ranking.of() == Of.CHANGE && own.comparator instanceof Comparator.None) {
            return Optional.of(
                    "'of: change' ranks by the change, but 'compare' is none, so there is no change; correct one of them");
        }
        Optional<Ranked> ranked = by == null ? Optional.of(own) : known.apply(by);
        return ranking.order() == Order.BEST_FIRST
                ? ranked.flatMap(one -> unordered(one, ranking.of())).map(why -> noBest(by == null ? id : by, why))
                : Optional.empty();
    }

    private static String noBest(IndicatorId id, String why) {
        return "'rank: best-first' needs to know which is best, but %s of '%s'; write highest-first or lowest-first"
                .formatted(why, id);
    }

    /** Why no value, or no change, is the best. */
    private static Optional<String> unordered(Ranked one, Of of) {
        if (one.direction instanceof Direction.None) {
            return Optional.of("neither direction is good");
        }
        boolean isRange = one.direction instanceof Direction.Range;
        return isRange && one.isJudgedByChange != (of == Of.CHANGE)
                ? Optional.of("the range is not for the %s".formatted(of == Of.CHANGE ? "change" : "value"))
                : Optional.empty();
    }

    /** Finds an indicator that is ranked by itself, through others. */
    private Optional<String> circle(IndicatorId id) {
        Set<IndicatorId> seen = new HashSet<>();
        return others(id)
                .filter(by -> leadsTo(id, by, seen))
                .findFirst()
                .map(by -> "'%s' is ranked by '%s', which in turn is ranked by '%s'; remove one 'by'"
                        .formatted(id, by, id));
    }

    private boolean leadsTo(IndicatorId id, IndicatorId from, Set<IndicatorId> seen) {
        return seen.add(from) && others(from).anyMatch(by -> by.equals(id) || leadsTo(id, by, seen));
    }

    /** The other indicators that one is ranked by. */
    private Stream<IndicatorId> others(IndicatorId id) {
        return known.apply(id).stream()
                .flatMap(one -> rankings(one.benchmarks))
                .map(Ranking::by)
                .filter(Objects::nonNull)
                .filter(by -> !by.equals(id));
    }
}
