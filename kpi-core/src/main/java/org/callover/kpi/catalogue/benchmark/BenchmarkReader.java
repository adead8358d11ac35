package org.callover.kpi.catalogue.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;

/** Reads {@code benchmark:}, or a list of them under {@code benchmarks:}. */
public record BenchmarkReader(DocumentNames names) {

    private static final int MOST = 8;
    private static final String ONE = "benchmark";
    private static final String SEVERAL = "benchmarks";

    private static final Map<String, Benchmark.Figure> FIGURES =
            new TreeMap<>(Map.of("pooled", Benchmark.Figure.POOLED, "mean-of-rates", Benchmark.Figure.MEAN_OF_RATES));
    private static final Map<String, Benchmark.Order> ORDERS = new TreeMap<>(Map.of(
            "highest-first", Benchmark.Order.HIGHEST_FIRST,
            "lowest-first", Benchmark.Order.LOWEST_FIRST,
            "best-first", Benchmark.Order.BEST_FIRST));
    private static final Map<String, Benchmark.Of> RANKED =
            new TreeMap<>(Map.of("value", Benchmark.Of.VALUE, "change", Benchmark.Of.CHANGE));
    private static final Map<String, Boolean> TRUTHS = new TreeMap<>(Map.of("true", true, "false", false));

    /** Whether neither key is there, not even with a spelling mistake. */
    public static boolean isLeftOut(YamlMap map) {
        return map.lacks(ONE) && map.lacks(SEVERAL);
    }

    /** The groups in order; none if neither key is there or their values cannot be read. */
    public List<Benchmark> read(YamlMap map) {
        if (map.has(ONE) && map.has(SEVERAL)) {
            map.fault(
                    SEVERAL,
                    FaultCode.INCONSISTENT,
                    "both 'benchmark' and 'benchmarks' are given; put all groups in 'benchmarks', the most important first");
        }
        Optional<Benchmark> one = map.get(ONE).flatMap(this::benchmark);
        return map.get(SEVERAL).map(this::several).orElseGet(() -> one.stream().toList());
    }

    private List<Benchmark> several(YamlValue value) {
        List<YamlValue> entries = value.list();
        if (value.isList() && (entries.isEmpty() || entries.size() > MOST)) {
            value.fault(
                    FaultCode.BAD_VALUE,
                    "'benchmarks' has %d groups; write 1 to %d, the most important first"
                            .formatted(entries.size(), MOST));
        }
        List<Benchmark> read = new ArrayList<>();
        for (YamlValue entry : entries) {
            benchmark(entry).ifPresent(benchmark -> {
                if (read.contains(benchmark)) {
                    entry.fault(FaultCode.INCONSISTENT, "this benchmark is given twice; remove one of them");
                }
                read.add(benchmark);
            });
        }
        return read;
    }

    private Optional<Benchmark> benchmark(YamlValue value) {
        return value.map(Vocabulary.BENCHMARK).flatMap(map -> {
            Optional<AreaCode> group = names.refer(DocumentNames.Kind.GROUP, map.get("group"), AreaCode::new);
            Optional<Benchmark.Figure> figure = map.word("figure", FIGURES);
            Optional<Boolean> includeSelf = map.word("include-self", TRUTHS);
            Optional<Ranking> ranking = ranking(map);
            return map.build(() -> new Benchmark(
                    group.orElseThrow(),
                    figure.orElse(Benchmark.Figure.POOLED),
                    includeSelf.orElse(true),
                    ranking.orElse(null)));
        });
    }

    private Optional<Ranking> ranking(YamlMap map) {
        Optional<Benchmark.Order> order = map.word("rank", ORDERS);
        Optional<Benchmark.Of> of = map.word("of", RANKED);
        Optional<IndicatorId> by = names.refer(DocumentNames.Kind.INDICATOR, map.get("by"), IndicatorId::new);
        if (map.lacks("rank")) {
            List.of("of", "by").stream().filter(map::has).forEach(key -> withoutRank(map, key));
        }
        return order.map(first -> new Ranking(first, of.orElse(Benchmark.Of.VALUE), by.orElse(null)));
    }

    private static void withoutRank(YamlMap map, String key) {
        map.fault(
                key,
                FaultCode.INCONSISTENT,
                "'%s' says how the members are ranked, but there is no 'rank'; add 'rank: highest-first', "
                                .formatted(key)
                        + "'lowest-first' or 'best-first', or remove it");
    }
}
