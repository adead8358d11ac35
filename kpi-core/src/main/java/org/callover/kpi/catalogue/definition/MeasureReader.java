package org.callover.kpi.catalogue.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Measure.PopulationYear;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** Reads {@code measure:}, with {@code average-per:} and {@code share-of:}. */
public record MeasureReader(DocumentNames names) {

    private static final String NARRATIVE = "narrative";
    private static final List<String> YARDSTICKS = List.of("average-per", "share-of");
    private static final Map<String, PopulationYear> POPULATION_YEARS =
            Map.of("first-month", PopulationYear.FIRST_MONTH, "last-month", PopulationYear.LAST_MONTH);
    private static final Map<String, AveragePer> LENGTHS =
            new TreeMap<>(Map.of("day", AveragePer.DAY, "year", AveragePer.YEAR));
    private static final Map<String, Boolean> TRUTHS = new TreeMap<>(Map.of("true", true, "false", false));

    /** The measure of an indicator, as an average or a share if that is asked for. */
    Optional<Measure> read(YamlMap indicator) {
        Optional<AveragePer> time = indicator.word("average-per", LENGTHS);
        Optional<AreaCode> place = names.refer(DocumentNames.Kind.AREA, indicator.get("share-of"), AreaCode::new);
        if (isNarrative(indicator)) {
            return Optional.empty();
        }
        Optional<Measure> measure = indicator.get("measure").flatMap(this::read);
        refuseTwo(indicator);
        if (measure.filter(read -> !read.parts().isCount()).isPresent()) {
            YARDSTICKS.stream().filter(indicator::has).forEach(key -> refuse(key, measure.get(), indicator));
            return measure;
        }
        return measure.map(read ->
                time.map(read::averagedPer).or(() -> place.map(read::asShareOf)).orElse(read));
    }

    /** Whether an indicator is a row of commentary: {@code measure: narrative}. */
    static boolean isNarrative(YamlMap indicator) {
        return indicator
                .get("measure")
                .filter(YamlValue::isText)
                .flatMap(YamlValue::text)
                .filter(NARRATIVE::equals)
                .isPresent();
    }

    private static void refuseTwo(YamlMap indicator) {
        if (YARDSTICKS.stream().allMatch(indicator::has)) {
            indicator.fault(
                    "share-of",
                    FaultCode.INCONSISTENT,
                    "a share is the same for any length of time, so 'average-per' has no effect; keep one of the two");
        }
    }

    private static void refuse(String key, Measure measure, YamlMap indicator) {
        boolean isRate = measure.parts().isPerPopulation() && key.equals("average-per");
        indicator.fault(
                key,
                FaultCode.INCONSISTENT,
                "'%s' is for a count, but the measure is a %s; %s"
                        .formatted(
                                key,
                                measure.keyword(),
                                isRate
                                        ? "for a rate a year, write 'annualised: true' in the rate"
                                        : "remove it, or write { count: ... }"));
    }

    private Optional<Measure> read(YamlValue value) {
        return value.isText() ? refused(value) : one(value);
    }

    private static Optional<Measure> refused(YamlValue value) {
        value.text()
                .ifPresent(text -> value.fault(
                        FaultCode.WRONG_TYPE,
                        ("'measure' is the text '%s'; write a measure, such as { count: ... }, "
                                        + "or 'narrative' for a row of commentary")
                                .formatted(text)));
        return Optional.empty();
    }

    private Optional<Measure> one(YamlValue value) {
        return value.map(Vocabulary.MEASURE).flatMap(map -> {
            List<String> given =
                    Vocabulary.MEASURE.all().stream().filter(map::has).toList();
            if (given.size() == 1) {
                return map.get(given.get(0)).flatMap(parts -> measure(given.get(0), parts));
            }
            if (map.isSound()) {
                value.fault(
                        FaultCode.INCONSISTENT,
                        "a measure needs exactly one of %s, but %s given; write one"
                                .formatted(
                                        String.join(", ", Vocabulary.MEASURE.all()),
                                        given.isEmpty() ? "none is" : String.join(" and ", given) + " are"));
            }
            return Optional.empty();
        });
    }

    private Optional<Measure> measure(String keyword, YamlValue parts) {
        return switch (keyword) {
            case "count" -> sum(parts).map(Measure::count);
            case "rate" -> rate(parts);
            case "percentage" -> ratio(parts, Measure::percentage);
            case "mean" -> ratio(parts, Measure::mean);
            case "weighted-mean" -> weightedMean(parts);
            case "level" -> term(parts).map(Measure::level);
            default -> throw new IllegalStateException("no reader for the measure " + keyword);
        };
    }

    private Optional<Measure> rate(YamlValue parts) {
        return parts.map(Vocabulary.RATE).flatMap(map -> {
            Optional<SeriesSum> of = map.get("of").flatMap(this::sum);
            Optional<SeriesSum> over = map.get("over").flatMap(this::sum);
            Optional<BigDecimal> per = map.get("per").flatMap(YamlValue::decimal);
            per.filter(number -> number.signum() <= 0)
                    .ifPresent(number -> map.fault(
                            "per",
                            FaultCode.BAD_VALUE,
                            "a rate cannot be per '%s'; write a number above 0, such as 1000".formatted(number)));
            Optional<PopulationYear> year = map.word("population-year", POPULATION_YEARS);
            Optional<Boolean> isAnnualised = map.word("annualised", TRUTHS);
            refuseSame(of, over, "over", map);
            return map.build(() -> Measure.rate(
                    of.orElseThrow(),
                    over.orElseThrow(),
                    year.orElse(PopulationYear.FIRST_MONTH),
                    new Factor(per.orElseThrow(), isAnnualised.orElse(false))));
        });
    }

    private Optional<Measure> ratio(YamlValue parts, BiFunction<SeriesSum, SeriesSum, Measure> measure) {
        return parts.map(Vocabulary.RATIO).flatMap(map -> {
            Optional<SeriesSum> of = map.get("of").flatMap(this::sum);
            Optional<SeriesSum> over = map.get("over").flatMap(this::sum);
            refuseSame(of, over, "over", map);
            return map.build(() -> measure.apply(of.orElseThrow(), over.orElseThrow()));
        });
    }

    private Optional<Measure> weightedMean(YamlValue parts) {
        return parts.map(Vocabulary.WEIGHTED_MEAN).flatMap(map -> {
            Optional<Term> of = map.get("of").flatMap(this::term);
            Optional<Term> weight = map.get("weight").flatMap(this::term);
            refuseSame(of.map(SeriesSum::of), weight.map(SeriesSum::of), "weight", map);
            return map.build(() -> Measure.weightedMean(of.orElseThrow(), weight.orElseThrow()));
        });
    }

    /** A figure that is divided by itself never changes. */
    private static void refuseSame(Optional<SeriesSum> of, Optional<SeriesSum> by, String key, YamlMap map) {
        if (of.isPresent() && by.isPresent() && of.get().isSameAs(by.get())) {
            map.fault(
                    key,
                    FaultCode.INCONSISTENT,
                    "'of' and '%1$s' are both '%2$s', so the figure would never change; name another series in '%1$s'"
                            .formatted(key, of.get()));
        }
    }

    /** One series, a list that is added, or {@code add:} with {@code subtract:}. */
    private Optional<SeriesSum> sum(YamlValue value) {
        if (!value.isMap() || value.words().contains("series")) {
            return Optional.of(terms(value))
                    .filter(terms -> !terms.isEmpty())
                    .map(terms -> new SeriesSum(terms, List.of()));
        }
        return value.map(Vocabulary.SUM).flatMap(map -> {
            List<Term> add = map.get("add").map(this::terms).orElse(List.of());
            List<Term> subtract = map.get("subtract").map(this::terms).orElse(List.of());
            return map.build(() -> new SeriesSum(add, subtract));
        });
    }

    private List<Term> terms(YamlValue value) {
        if (value.isList() && value.list().isEmpty()) {
            value.fault(FaultCode.BAD_VALUE, "the list is empty; name at least one series");
        }
        return value.oneOrMore().stream().flatMap(entry -> term(entry).stream()).toList();
    }

    private Optional<Term> term(YamlValue value) {
        if (!value.isMap()) {
            return series(Optional.of(value)).map(Term::of);
        }
        return value.map(Vocabulary.TERM).flatMap(map -> {
            Optional<SeriesId> series = series(map.get("series"));
            Optional<Breakdown> where = where(map);
            return map.build(() -> new Term(series.orElseThrow(), where.orElse(Breakdown.NONE)));
        });
    }

    private Optional<SeriesId> series(Optional<YamlValue> value) {
        return names.refer(DocumentNames.Kind.SERIES, value, SeriesId::new);
    }

    /** The breakdown under {@code where:}. */
    public static Optional<Breakdown> where(YamlMap map) {
        return map.get("where").flatMap(value -> value.map("where")).flatMap(pairs -> {
            Map<String, String> dimensions = new LinkedHashMap<>();
            pairs.forEach((dimension, word) -> word.text().ifPresent(text -> dimensions.put(dimension, text)));
            return pairs.build(() -> Breakdown.of(dimensions));
        });
    }
}
