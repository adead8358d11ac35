package org.callover.kpi.catalogue.bands;

import java.util.Optional;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.callover.kpi.indicator.Thresholds.Bound;
import org.jspecify.annotations.Nullable;

/** Reads {@code thresholds:}, in indicators and adjustments. */
public final class BandsReader {

    private static final String THRESHOLDS = "thresholds";

    private BandsReader() {}

    /** The bands, if every value has exactly one colour; otherwise the reason is among the faults. */
    public static Optional<Bands> read(YamlMap map) {
        return map.get(THRESHOLDS)
                .flatMap(value -> value.map(Vocabulary.THRESHOLDS))
                .flatMap(colours -> {
                    Optional<ThresholdText> green = colours.read("green", ThresholdText::parse);
                    Optional<ThresholdText> amber = colours.read("amber", ThresholdText::parse);
                    Optional<ThresholdText> red = colours.read("red", ThresholdText::parse);
                    if (!colours.isSound()) {
                        return Optional.empty();
                    }
                    ThreeConditions colouring =
                            new ThreeConditions(green.orElseThrow(), amber.orElseThrow(), red.orElse(null));
                    colouring
                            .breach()
                            .ifPresent(
                                    breach -> colours.fault(breach.colour(), FaultCode.INCONSISTENT, breach.message()));
                    return colours.build(colouring::bands);
                });
    }

    /** Why the bands contradict a direction of good, if they do. */
    public static Optional<String> against(Bands bands, @Nullable Direction direction) {
        if (direction instanceof Direction.None) {
            return Optional.of(
                    "thresholds need a direction, but 'good' is none; remove them, or say which direction is good");
        }
        if (direction instanceof Direction.Range) {
            return Optional.of("'good: { between: ... }' already says what is green; remove 'thresholds'");
        }
        Bound end = bands.green().bounds().get(0);
        boolean isLower = direction instanceof Direction.Lower;
        return direction == null || end.isUpper() == isLower
                ? Optional.empty()
                : Optional.of("green '%s' contradicts 'good: %s'; green must be %s a limit, as in '%s %s'"
                        .formatted(
                                end,
                                isLower ? "lower" : "higher",
                                isLower ? "below" : "above",
                                isLower ? "<=" : ">=",
                                end.limit()));
    }

    /** Whether a limit is written in per cent. */
    public static boolean writesPercent(YamlMap map) {
        return map.get(THRESHOLDS).filter(YamlValue::isMap).flatMap(value -> value.map(THRESHOLDS)).stream()
                .flatMap(colours ->
                        Vocabulary.THRESHOLDS.all().stream().flatMap(colour -> colours.text(colour).stream()))
                .anyMatch(text -> text.contains("%"));
    }
}
