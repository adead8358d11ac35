package org.callover.kpi.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.definition.MeasureReader;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** Reads one entry of {@code examples:}. */
record ExampleReader(String document, DocumentNames names) {

    private static final int MOST_IMPORTS = 1000;
    private static final Set<String> WHOLE =
            Set.of("rank", "of", "secondRank", "secondOf", "sharedMonths", "matchedMembers");
    private static final Set<String> PERIODS = Set.of("period", "denominatorPeriod", "comparatorPeriod");
    private static final Set<String> TEXTS =
            Set.of("display", "ragReason", "sentence", "missingMonths", "chartRules", "chartGaps");
    private static final String[] STANDINGS = {"BETTER", "SIMILAR", "WORSE", "HIGHER", "LOWER"};

    /** The codes for why a score has no value. */
    private static final Map<String, String> REASONS = words(Stream.of(
            "IN_DEVELOPMENT",
            "RETIRED",
            "NARRATIVE",
            "NO_DATA",
            "INCOMPLETE_PERIOD",
            "INCOMPLETE_GROUP",
            "ZERO_DENOMINATOR",
            "NO_DENOMINATOR",
            "NOT_ADDITIVE",
            "OUTSIDE_WHOLE",
            "SUPPRESSED"));

    /** The codes for why there is no comparison. */
    private static final Map<String, String> COMPARISON_REASONS = words(Stream.concat(
            REASONS.keySet().stream(),
            Stream.of(
                    "NO_COMPARATOR",
                    "UNEQUAL_LENGTHS",
                    "SERIES_BREAK",
                    "DENOMINATOR_BASIS",
                    "NO_SHARED_MEMBERS",
                    "WHOLE_CHANGED")));

    /** The keys that take a word from a closed list. The words belong to scores, which the catalogue does not make. */
    private static final Map<String, Map<String, String>> WORDS = Map.ofEntries(
            Map.entry("rag", words(Stream.of(Rag.values()).map(Rag::name))),
            Map.entry("reason", REASONS),
            Map.entry("comparisonReason", COMPARISON_REASONS),
            closed("percentReason", "FROM_ZERO"),
            closed("untested", "NO_PARTS", "SHARED_MONTHS", "PARTS_NOT_HELD", "PARTS_HIDDEN"),
            closed("significance", "SIGNIFICANT", "STRONG", "NOT_SIGNIFICANT"),
            closed("assessment", "BETTER", "WORSE", "SAME", "NEUTRAL"),
            closed("movement", "UP", "DOWN", "LEVEL"),
            closed(
                    "notRated",
                    "DIRECTION_NONE",
                    "NO_TARGET",
                    "TOO_OLD",
                    "OTHER_LENGTH",
                    "NO_CHANGE",
                    "TARGET_UNKNOWN",
                    "TARGET_IMPOSSIBLE"),
            closed("rankReason", "NOT_A_MEMBER", "NO_FIGURE", "INCOMPLETE_GROUP"),
            closed("againstTarget", STANDINGS),
            closed("againstGroup", STANDINGS),
            closed("reading", "ENCOURAGING", "CONCERNING", "ASK_WHY", "INCONCLUSIVE"),
            closed("variation", "COMMON_CAUSE", "IMPROVEMENT", "CONCERN", "HIGH", "LOW"),
            closed("assurance", "CONSISTENTLY_PASSES", "CONSISTENTLY_FAILS", "HIT_AND_MISS"),
            closed(
                    "trend",
                    "INCREASING",
                    "DECREASING",
                    "NO_CLEAR_TREND",
                    "ONE_YEAR_DECIDES",
                    "NONE_OR_ALL",
                    "NO_WIDTH"),
            closed(
                    "chartReason",
                    "NO_DATA",
                    "SUPPRESSED",
                    "TOO_FEW",
                    "OVERLAPPING",
                    "UNEQUAL",
                    "NOT_NATIVE",
                    "NO_PARTS"));

    private static Map.Entry<String, Map<String, String>> closed(String key, String... words) {
        return Map.entry(key, words(Stream.of(words)));
    }

    private static Map<String, String> words(Stream<String> words) {
        return words.collect(
                Collectors.toMap(Function.identity(), Function.identity(), (first, again) -> first, TreeMap::new));
    }

    Optional<Example> read(YamlValue value) {
        return value.map(Vocabulary.EXAMPLE).flatMap(map -> {
            Optional<String> name = map.text("name");
            List<Observation> given = map.list("given", this::given);
            Optional<Example.When> when = map.get("when").flatMap(this::when);
            Optional<Map<String, String>> then = map.get("then").flatMap(this::then);
            return map.build(() -> new Example(
                    document, value.line(), name.orElse(null), given, when.orElseThrow(), then.orElseThrow()));
        });
    }

    private Optional<Observation> given(YamlValue value) {
        return value.map(Vocabulary.GIVEN).flatMap(map -> {
            Optional<SeriesId> series = names.refer(DocumentNames.Kind.SERIES, map.get("series"), SeriesId::new);
            Optional<AreaCode> area = area(map);
            Optional<Period> period = map.read("period", Period::parse);
            Optional<BigDecimal> number = map.get("value").flatMap(YamlValue::decimal);
            Optional<Breakdown> where = MeasureReader.where(map);
            Optional<Integer> source = map.get("import").flatMap(entry -> entry.whole(1, MOST_IMPORTS));
            return map.build(() -> new Observation(
                    series.orElseThrow(),
                    area.orElseThrow(),
                    period.orElseThrow(),
                    number.orElseThrow(),
                    where.orElse(Breakdown.NONE),
                    Set.of(),
                    source.orElse(1)));
        });
    }

    private Optional<Example.When> when(YamlValue value) {
        return value.map(Vocabulary.WHEN).flatMap(map -> {
            Optional<IndicatorId> indicator =
                    names.refer(DocumentNames.Kind.INDICATOR, map.get("indicator"), IndicatorId::new);
            Optional<AreaCode> area = area(map);
            Optional<Period> period = map.read("period", Period::parse);
            Optional<Window> window = map.read("window", Window::parse);
            return map.build(() -> new Example.When(
                    indicator.orElseThrow(), area.orElseThrow(), period.orElseThrow(), window.orElse(null)));
        });
    }

    private Optional<AreaCode> area(YamlMap map) {
        return names.refer(DocumentNames.Kind.AREA, map.get("area"), AreaCode::new);
    }

    private Optional<Map<String, String>> then(YamlValue value) {
        return value.map(Vocabulary.THEN).flatMap(map -> {
            Map<String, String> expected = new LinkedHashMap<>();
            map.forEach((key, text) -> literal(key, text).ifPresent(found -> expected.put(key, found)));
            if (map.isSound() && expected.isEmpty()) {
                value.fault(
                        FaultCode.BAD_VALUE,
                        "the example expects nothing; write at least one figure, such as value, percentChange or rag");
            }
            return map.build(() -> expected);
        });
    }

    private static Optional<String> literal(String key, YamlValue text) {
        if (WORDS.containsKey(key)) {
            return text.word(WORDS.getOrDefault(key, Map.of()));
        }
        if (PERIODS.contains(key)) {
            return text.read(Period::parse).map(Period::toString);
        }
        if (TEXTS.contains(key)) {
            return text.text();
        }
        return WHOLE.contains(key)
                ? text.whole(1, 100_000).map(String::valueOf)
                : text.decimal().map(BigDecimal::toPlainString);
    }
}
