package org.callover.kpi.catalogue.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.catalogue.benchmark.BenchmarkReader;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Indicator.Descriptions;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.period.Window;

/** Reads one entry under {@code indicators:} of a set. */
public record IndicatorReader(String set, DocumentNames names) {

    static final int MOST_DECIMALS = 6;

    /** The keys that a row without numbers does not have. */
    private static final List<String> OF_NUMBERS = Vocabulary.INDICATOR.optional().stream()
            .filter(key ->
                    !Set.of("why", "measure", "text", "owner", "status", "note").contains(key))
            .toList();

    public Optional<IndicatorDraft> read(YamlValue value) {
        return value.map(Vocabulary.INDICATOR).flatMap(map -> read(value, map));
    }

    private Optional<IndicatorDraft> read(YamlValue value, YamlMap map) {
        Optional<IndicatorId> id = id(map);
        Optional<Descriptions> text = descriptions(map, id);
        Optional<Measure> measure = new MeasureReader(names).read(map);
        List<Benchmark> benchmarks = new BenchmarkReader(names).read(map);
        Optional<Window> window = ComparisonReader.window(map);
        RatingDraft rating = rating(map, measure, benchmarks, window);
        Optional<Integer> suppressBelow = SeriesReader.suppressBelow(map);
        Optional<String> unit = map.text("unit");
        Optional<Integer> decimals = decimals(map);
        return map.build(() -> new IndicatorDraft(
                id.orElseThrow(),
                text.orElseThrow(),
                rating,
                measure.orElse(null),
                window.orElse(usual(measure)),
                benchmarks,
                suppressBelow.orElse(0),
                unit.orElse(null),
                decimals.orElse(null),
                value.asWritten(),
                List.of()));
    }

    /** The rating, checked against the other parts that could be read. */
    private static RatingDraft rating(
            YamlMap map, Optional<Measure> measure, List<Benchmark> benchmarks, Optional<Window> window) {
        int before = map.faults();
        RatingDraft rating = new RatingReader(map).read();
        boolean isBenchmarkKnown = !benchmarks.isEmpty() || BenchmarkReader.isLeftOut(map);
        boolean isWindowKnown = window.isPresent() || map.lacks("window");
        if (map.faults() == before && isBenchmarkKnown && isWindowKnown) {
            Window over = window.orElse(usual(measure));
            RatingDraft.report(rating.breachesWith(measure.orElse(null), benchmarks, over, map), map);
        }
        return rating;
    }

    private Optional<IndicatorId> id(YamlMap map) {
        Optional<IndicatorId> id = names.declare(DocumentNames.Kind.INDICATOR, map.get("id"), IndicatorId::new);
        if (id.isPresent() && !set.isEmpty() && !id.get().set().equals(set)) {
            map.get("id")
                    .orElseThrow()
                    .fault(
                            FaultCode.INCONSISTENT,
                            "'%s' is listed in the set '%s'; start its id with '%s.'".formatted(id.get(), set, set));
        }
        return id;
    }

    private Optional<Descriptions> descriptions(YamlMap map, Optional<IndicatorId> id) {
        Optional<String> title = map.text("title");
        Optional<String> why = map.text("why");
        Optional<String> owner = map.text("owner");
        Optional<String> note = map.text("note");
        Optional<IndicatorId> pairedWith =
                names.refer(DocumentNames.Kind.INDICATOR, map.get("paired-with"), IndicatorId::new);
        if (pairedWith.isPresent() && pairedWith.equals(id)) {
            map.fault(
                    "paired-with",
                    FaultCode.INCONSISTENT,
                    "'%s' is paired with itself; name the indicator that shows whether its rise is good or bad"
                            .formatted(pairedWith.get()));
        }
        Optional<String> narrative = narrative(map);
        return title.map(words -> new Descriptions(
                words,
                why.orElse(null),
                owner.orElse(null),
                note.orElse(null),
                pairedWith.orElse(null),
                narrative.orElse(null)));
    }

    /** The commentary of a row without numbers, which has nothing that belongs to numbers. */
    private static Optional<String> narrative(YamlMap map) {
        Optional<String> text = map.text("text");
        if (!MeasureReader.isNarrative(map)) {
            if (map.has("text") && map.get("measure").filter(YamlValue::isText).isEmpty()) {
                map.fault(
                        "text",
                        FaultCode.INCONSISTENT,
                        "'text' is for 'measure: narrative', which has no number; write 'note' for a note on a figure");
            }
            return Optional.empty();
        }
        OF_NUMBERS.stream()
                .filter(map::has)
                .forEach(key -> map.fault(
                        key,
                        FaultCode.INCONSISTENT,
                        "a narrative has no number, so '%s' has no effect; remove it".formatted(key)));
        return text;
    }

    static Optional<Integer> decimals(YamlMap map) {
        return map.get("decimals").flatMap(number -> number.whole(0, MOST_DECIMALS));
    }

    /**
     * The usual window: surveys, street counts and caseloads are read at their latest; counts are added over a year.
     */
    private static Window usual(Optional<Measure> measure) {
        return measure.filter(read -> read.parts().isLevel()).isPresent() ? Window.LATEST : Window.rolling(12);
    }
}
