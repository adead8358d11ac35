package org.callover.kpi.catalogue.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.catalogue.benchmark.BenchmarkReader;
import org.callover.kpi.catalogue.definition.BoardDraft.Overrides;
import org.callover.kpi.catalogue.definition.BoardDraft.RowDraft;
import org.callover.kpi.catalogue.definition.BoardDraft.Section;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Window;

/** Reads a {@code board:} document. */
public record BoardReader(DocumentNames names) {

    public BoardDraft read(String id, String title, YamlMap map) {
        boolean isRolledUp = !map.lacks("roll-up");
        return new BoardDraft(
                id,
                title,
                map.text("note").orElse(null),
                overrides(map, Optional.empty(), List.of()),
                map.list("sections", value -> section(value, isRolledUp)),
                RollUpReader.read(map).orElse(null));
    }

    private Optional<Section> section(YamlValue value, boolean isRolledUp) {
        return value.map(Vocabulary.SECTION).flatMap(map -> {
            Optional<String> title = map.text("title");
            List<RowDraft> rows = map.list("indicators", row -> row(row, isRolledUp));
            return map.build(() -> new Section(title.orElseThrow(), rows));
        });
    }

    private Optional<RowDraft> row(YamlValue value, boolean isRolledUp) {
        if (!value.isMap()) {
            return indicator(Optional.of(value)).map(id -> new RowDraft(id, Overrides.NONE, null, value));
        }
        return value.map(Vocabulary.ROW).flatMap(map -> {
            Optional<IndicatorId> id = indicator(map.get("id"));
            List<Benchmark> benchmarks = new BenchmarkReader(names).read(map);
            Overrides overrides = overrides(map, map.text("title"), benchmarks);
            Optional<BigDecimal> weight = weight(map, isRolledUp);
            return map.build(() -> new RowDraft(id.orElseThrow(), overrides, weight.orElse(null), value));
        });
    }

    private static Optional<BigDecimal> weight(YamlMap map, boolean isRolledUp) {
        Optional<BigDecimal> weight = map.get("weight").flatMap(YamlValue::decimal);
        weight.filter(number -> number.signum() < 0)
                .ifPresent(number -> map.fault(
                        "weight",
                        FaultCode.BAD_VALUE,
                        "'%s' cannot be a weight; write 0 if the row does not count, 1 for once, 2 for twice"
                                .formatted(number)));
        if (weight.isPresent() && !isRolledUp) {
            map.fault(
                    "weight",
                    FaultCode.INCONSISTENT,
                    "'weight' is for the board's 'roll-up', but the board has none; add a 'roll-up', or remove the weight");
        }
        return weight;
    }

    private Optional<IndicatorId> indicator(Optional<YamlValue> value) {
        return names.refer(DocumentNames.Kind.INDICATOR, value, IndicatorId::new);
    }

    private Overrides overrides(YamlMap map, Optional<String> title, List<Benchmark> benchmarks) {
        Optional<Window> window = ComparisonReader.window(map);
        Optional<Comparator> comparator = ComparisonReader.comparator(map);
        Optional<AreaCode> area = names.refer(DocumentNames.Kind.AREA, map.get("area"), AreaCode::new);
        Optional<Integer> decimals = IndicatorReader.decimals(map);
        return new Overrides(
                title.orElse(null),
                window.orElse(null),
                comparator.orElse(null),
                area.orElse(null),
                decimals.orElse(null),
                ComparisonReader.changesAsMultiple(map).orElse(null),
                benchmarks);
    }
}
