package org.callover.kpi.catalogue.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** A check for implausible targets and thresholds of a percentage: 0.9 or 900 instead of 90. */
public final class ImplausibleLimits {

    private static final Quantity ONE = Quantity.of(1);
    private static final Quantity HUNDRED = Quantity.of(100);

    private ImplausibleLimits() {}

    /** A warning about the limits for the values of a percentage; limits for changes are not checked. */
    public static Optional<String> of(Judging judging, @Nullable Direction direction) {
        if (judging.judgesChange()) {
            return Optional.empty();
        }
        List<Quantity> limits = limits(judging, direction).toList();
        Optional<Quantity> beyond =
                limits.stream().filter(limit -> limit.compareTo(HUNDRED) > 0).findFirst();
        if (beyond.isPresent()) {
            return Optional.of("a percentage is judged by %s, which is above 100; write a number from 0 to 100"
                    .formatted(beyond.get()));
        }
        boolean areFractions = limits.stream().anyMatch(limit -> limit.signum() > 0)
                && limits.stream().allMatch(limit -> limit.compareTo(ONE) <= 0);
        return areFractions
                ? limits.stream()
                        .filter(limit -> limit.signum() > 0)
                        .findFirst()
                        .map(limit -> "a percentage is judged by %1$s, which is %1$s%%; if you mean %2$s%%, write %2$s"
                                .formatted(limit, limit.times(HUNDRED)))
                : Optional.empty();
    }

    private static Stream<Quantity> limits(Judging judging, @Nullable Direction direction) {
        return Stream.of(
                        target(judging.target()),
                        Stream.ofNullable(judging.bands()).flatMap(ImplausibleLimits::bounds),
                        direction instanceof Direction.Range range
                                ? Stream.of(range.low(), range.high())
                                : Stream.<Quantity>empty())
                .flatMap(limits -> limits);
    }

    private static Stream<Quantity> target(@Nullable Target target) {
        if (target instanceof Target.Fixed fixed) {
            return Stream.of(fixed.value());
        } else if (target instanceof Target.ByYear byYear) {
            return byYear.values().values().stream();
        }
        return target instanceof Target.Trajectory trajectory ? trajectory.points().values().stream() : Stream.empty();
    }

    private static Stream<Quantity> bounds(Thresholds.Bands bands) {
        return Stream.of(bands.green(), bands.amber())
                .flatMap(condition -> condition.bounds().stream())
                .map(Thresholds.Bound::limit);
    }

    /** A warning about milestones that fall within a year. */
    public static Optional<String> ofPlan(@Nullable Target target) {
        return target instanceof Target.Milestones plan
                ? plan.firstFall()
                        .map(month -> ("the milestone for %s is lower than the one before it; a running total "
                                        + "does not fall, so check the figures")
                                .formatted(Period.name(month)))
                : Optional.empty();
    }
}
