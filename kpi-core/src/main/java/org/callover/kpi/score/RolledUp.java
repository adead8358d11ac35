package org.callover.kpi.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;

/**
 * The one status of a set in an area, with the calculation behind it.
 *
 * @param counts how many rows have each rating
 * @param weights the weight of these rows; the weight of rows that are not rated is given too, but does not count
 * @param points the weighted points, and the most that was possible; zero under the other rules
 * @param status NOT_RATED if no row that counts is rated
 */
public record RolledUp(
        Area area,
        RollUp rule,
        Map<Rag, Integer> counts,
        Map<Rag, BigDecimal> weights,
        BigDecimal points,
        BigDecimal most,
        Rag status) {

    private static final BigDecimal GREEN_POINTS = BigDecimal.valueOf(2);
    private static final Quantity HUNDRED = Quantity.of(100);

    /** Starts with the worst, which decides if two have the same weight. */
    private static final List<Rag> WORST_FIRST = List.of(Rag.RED, Rag.AMBER, Rag.GREEN);

    public RolledUp {
        counts = Map.copyOf(counts);
        weights = Map.copyOf(weights);
    }

    /** The status in each area of a scorecard; none if the set has no roll-up. */
    public static List<RolledUp> of(Scorecard card) {
        RollUp rule = card.set().rollUp();
        List<RolledUp> all = new ArrayList<>();
        if (rule != null) {
            card.scores().stream().map(Score::area).distinct().forEach(area -> all.add(of(rule, area, card)));
        }
        return List.copyOf(all);
    }

    private static RolledUp of(RollUp rule, Area area, Scorecard card) {
        Map<Rag, BigDecimal> weights = new EnumMap<>(Rag.class);
        Map<Rag, Integer> counts = new EnumMap<>(Rag.class);
        card.counted().filter(score -> score.area().equals(area)).forEach(score -> {
            counts.merge(score.rag(), 1, Integer::sum);
            weights.merge(score.rag(), score.row().weight(), BigDecimal::add);
        });
        BigDecimal green = weight(weights, Rag.GREEN);
        BigDecimal amber = weight(weights, Rag.AMBER);
        BigDecimal rated = green.add(amber).add(weight(weights, Rag.RED));
        boolean hasPoints = rule instanceof RollUp.WeightedPoints;
        BigDecimal points = hasPoints ? green.multiply(GREEN_POINTS).add(amber) : BigDecimal.ZERO;
        BigDecimal most = hasPoints ? rated.multiply(GREEN_POINTS) : BigDecimal.ZERO;
        Rag status = rated.signum() == 0 ? Rag.NOT_RATED : status(rule, weights, points, most);
        return new RolledUp(area, rule, counts, weights, points, most, status);
    }

    private static Rag status(RollUp rule, Map<Rag, BigDecimal> weights, BigDecimal points, BigDecimal most) {
        if (rule instanceof RollUp.WeightedPoints weighted) {
            Quantity share = Quantity.of(points).times(HUNDRED).dividedBy(Quantity.of(most));
            boolean isGreen = share.compareTo(Quantity.of(weighted.greenFrom())) >= 0;
            boolean isAmber = share.compareTo(Quantity.of(weighted.amberFrom())) >= 0;
            return isGreen ? Rag.GREEN : isAmber ? Rag.AMBER : Rag.RED;
        }
        Stream<Rag> present =
                WORST_FIRST.stream().filter(rag -> weight(weights, rag).signum() > 0);
        return rule instanceof RollUp.Worst
                ? present.findFirst().orElseThrow()
                : present.reduce((worse, better) ->
                                weight(weights, better).compareTo(weight(weights, worse)) > 0 ? better : worse)
                        .orElseThrow();
    }

    private static BigDecimal weight(Map<Rag, BigDecimal> weights, Rag rag) {
        return weights.getOrDefault(rag, BigDecimal.ZERO);
    }

    /** The number of rows with a rating. */
    public int count(Rag rag) {
        return counts.getOrDefault(rag, 0);
    }

    /** The weight of the rows with a rating. */
    public BigDecimal weight(Rag rag) {
        return weight(weights, rag);
    }

    /** The share of the possible points, in per cent; nothing under the other rules. */
    public Optional<Quantity> share() {
        return most.signum() == 0
                ? Optional.empty()
                : Optional.of(Quantity.of(points).times(HUNDRED).dividedBy(Quantity.of(most)));
    }

    /** The calculation in words. */
    public String arithmetic() {
        String counted = Stream.of(Rag.GREEN, Rag.AMBER, Rag.RED, Rag.NOT_RATED)
                .map(this::told)
                .collect(Collectors.joining(", ", "", " (which does not count)"));
        if (status == Rag.NOT_RATED) {
            return counted + ": no row that counts is rated";
        }
        if (rule instanceof RollUp.WeightedPoints weighted) {
            return "%s: 2 x %s + 1 x %s = %s of %s points, which is %s%%; green from %s%%, amber from %s%%"
                    .formatted(
                            counted,
                            weight(Rag.GREEN).toPlainString(),
                            weight(Rag.AMBER).toPlainString(),
                            points.toPlainString(),
                            most.toPlainString(),
                            share().orElseThrow().rounded(1),
                            weighted.greenFrom().toPlainString(),
                            weighted.amberFrom().toPlainString());
        }
        return counted
                + (rule instanceof RollUp.Worst
                        ? ": the worst colour decides"
                        : ": the colour with the most weight decides");
    }

    /** The number of rows, and their weight if it is a different number. */
    private String told(Rag rag) {
        String rows = "%d %s"
                .formatted(count(rag), rag.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return weight(rag).compareTo(BigDecimal.valueOf(count(rag))) == 0
                ? rows
                : "%s with a weight of %s".formatted(rows, weight(rag).toPlainString());
    }
}
