package org.callover.kpi.catalogue.bands;

import java.util.List;
import java.util.Optional;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.callover.kpi.indicator.Thresholds.Bound;
import org.callover.kpi.indicator.Thresholds.Condition;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for green, amber and red, checked against each other.
 *
 * <p>Green is open-ended on the good side. Amber either contains green and goes beyond it, or starts where green ends.
 * Amber ends somewhere, and red is the rest. So every value has exactly one colour.
 */
record ThreeConditions(
        ThresholdText green, ThresholdText amber, @Nullable ThresholdText red) {

    /** A broken rule, and the colour where it is broken. */
    record Breach(String colour, String message) {}

    Optional<Breach> breach() {
        if (green.bounds().size() == 2) {
            return Optional.of(new Breach(
                    "green",
                    "green %s has a limit on both sides; write one limit, or use 'good: { between: [%s, %s] }' instead of thresholds"
                            .formatted(
                                    green,
                                    green.on(false).orElseThrow().limit(),
                                    green.on(true).orElseThrow().limit())));
        }
        return breachOfAmber().map(message -> new Breach("amber", message)).or(this::breachOfRed);
    }

    /** Where green ends. */
    private Bound greenEnd() {
        return green.bounds().get(0);
    }

    private boolean isUpper() {
        return greenEnd().isUpper();
    }

    private Optional<String> breachOfAmber() {
        Optional<Bound> end = amber.on(isUpper());
        if (end.isEmpty()) {
            return Optional.of(
                    "amber %s has no end, so nothing could be red; say where amber ends, as in '%s and %s ...'"
                            .formatted(amber, opposite(greenEnd()), greenEnd().operator()));
        }
        if (!isBeyond(end.get(), greenEnd())) {
            return Optional.of("amber %s does not reach further than green %s; write a limit beyond %s"
                    .formatted(amber, green, greenEnd().limit()));
        }
        return amber.on(!isUpper()).flatMap(start -> meeting("green", green, greenEnd(), "amber", amber, start));
    }

    private Optional<Breach> breachOfRed() {
        if (red == null) {
            return Optional.empty();
        }
        Bound amberEnd = amber.on(isUpper()).orElseThrow();
        String rest = "; red is everything else: write '%s' or leave it out".formatted(opposite(amberEnd));
        Optional<Bound> start = red.on(!isUpper());
        Optional<Bound> end = red.on(isUpper());
        Optional<String> message = start.isEmpty()
                ? Optional.of("red %s and green %s overlap".formatted(red, green))
                : meeting("amber", amber, amberEnd, "red", red, start.get())
                        .or(() -> end.map(
                                limit -> "red %s leaves values '%s' without a colour".formatted(red, opposite(limit))));
        return message.map(text -> new Breach("red", text + rest));
    }

    /** Whether one bound includes more than another on the same side. */
    private static boolean isBeyond(Bound bound, Bound other) {
        int order = bound.limit().compareTo(other.limit());
        return order == 0 ? bound.includesLimit() && !other.includesLimit() : bound.isUpper() ? order > 0 : order < 0;
    }

    /** Why a colour does not start where the better one ends, if it does not. */
    private Optional<String> meeting(
            String better, ThresholdText betterText, Bound end, String worse, ThresholdText worseText, Bound start) {
        String both = "%s %s and %s %s".formatted(better, betterText, worse, worseText);
        int order =
                isUpper() ? start.limit().compareTo(end.limit()) : end.limit().compareTo(start.limit());
        if (order == 0 && start.includesLimit() != end.includesLimit()) {
            return Optional.empty();
        }
        if (order == 0) {
            return Optional.of(
                    start.includesLimit()
                            ? "%s overlap: %s is both".formatted(both, start.limit())
                            : "%s leave a gap: %s is neither".formatted(both, start.limit()));
        }
        Quantity low = isUpper() == order > 0 ? end.limit() : start.limit();
        Quantity high = isUpper() == order > 0 ? start.limit() : end.limit();
        return Optional.of("%s %s from %s to %s".formatted(both, order > 0 ? "leave a gap" : "overlap", low, high));
    }

    private static Bound opposite(Bound bound) {
        return new Bound(bound.opposite(), bound.limit());
    }

    /** The bands. Amber may include green, because green is tried first. */
    Bands bands() {
        return new Bands(
                new Condition(List.of(greenEnd())),
                new Condition(List.of(amber.on(isUpper()).orElseThrow())));
    }
}
