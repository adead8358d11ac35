package org.callover.kpi.catalogue.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callover.kpi.catalogue.bands.BandsReader;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;

/** Reads how an indicator is rated: its status, {@code good:}, {@code judge:}, {@code target:} and their companions. */
record RatingReader(YamlMap map) {

    static final Map<String, Status> STATUSES = new TreeMap<>(
            Map.of("live", Status.LIVE, "in-development", Status.IN_DEVELOPMENT, "retired", Status.RETIRED));

    private static final int MOST_MONTHS = 600;
    private static final Map<String, Boolean> JUDGED = new TreeMap<>(Map.of("value", false, "change", true));

    /** The rating. Its parts are checked against each other only if all of them could be read. */
    RatingDraft read() {
        int before = map.faults();
        Status status = map.has("status") ? map.word("status", STATUSES).orElse(Status.RETIRED) : Status.LIVE;
        if (status == Status.LIVE) {
            List<String> needed = MeasureReader.isNarrative(map) ? List.of("text") : List.of("measure", "good");
            needed.stream().filter(map::lacks).forEach(this::missing);
        }
        RatingDraft rating = new RatingDraft(
                status,
                direction().orElse(null),
                new Judging(
                        map.word("judge", JUDGED).orElse(false),
                        TargetReader.target(map).orElse(null),
                        map.text("no-target").orElse(null),
                        TargetReader.margin(map).orElse(null),
                        BandsReader.read(map).orElse(null),
                        TargetReader.profile(map).orElse(Target.Profile.COMPARATOR_YEAR),
                        maxAge(map).orElse(Judging.USUAL_MAX_AGE)),
                ComparisonReader.comparator(map).orElse(Comparator.YEAR_EARLIER),
                ComparisonReader.changesAsMultiple(map).orElse(false));
        if (map.faults() == before && !map.isMisspelt()) {
            RatingDraft.report(rating.breaches(), map);
        }
        return rating;
    }

    /** The greatest age, in months, at which a figure is still rated. */
    static Optional<Integer> maxAge(YamlMap map) {
        return map.get("max-age").flatMap(age -> age.whole(1, MOST_MONTHS));
    }

    private void missing(String key) {
        map.fault(
                key,
                FaultCode.MISSING_KEY,
                "a live %s needs the key '%s'; add it, or write 'status: in-development'"
                        .formatted(key.equals("text") ? "narrative" : "indicator", key));
    }

    private Optional<Direction> direction() {
        Optional<Direction> direction = map.get("good").flatMap(value -> value.isMap() ? range(value) : word(value));
        if (direction.isPresent() && !(direction.get() instanceof Direction.None)) {
            List.of("because", "paired-with").stream().filter(map::has).forEach(this::misplaced);
        }
        return direction;
    }

    private void misplaced(String key) {
        map.fault(
                key,
                FaultCode.INCONSISTENT,
                "'%s' is for 'good: none', but a direction is given; remove one of them".formatted(key));
    }

    private Optional<Direction> word(YamlValue value) {
        Optional<String> because = map.text("because");
        Map<String, Direction> words = new TreeMap<>(Map.of(
                "lower", Direction.LOWER,
                "higher", Direction.HIGHER,
                "none", new Direction.None(because.orElse("not given"))));
        Optional<Direction> direction = value.word(words);
        if (direction.isPresent() && direction.get() instanceof Direction.None && map.lacks("because")) {
            value.fault(FaultCode.MISSING_KEY, "'good: none' needs a reason; add the key 'because'");
        }
        return direction;
    }

    private static Optional<Direction> range(YamlValue value) {
        return value.map(Vocabulary.RANGE).flatMap(range -> {
            List<YamlValue> ends = range.get("between").map(YamlValue::list).orElse(List.of());
            List<BigDecimal> numbers =
                    ends.stream().flatMap(end -> end.decimal().stream()).toList();
            if (range.isSound() && ends.size() != 2) {
                range.fault(
                        "between",
                        FaultCode.BAD_VALUE,
                        "a range has two ends, not %d; write it as in between: [28, 40]".formatted(ends.size()));
            }
            return range.build(() -> new Direction.Range(Quantity.of(numbers.get(0)), Quantity.of(numbers.get(1))));
        });
    }
}
