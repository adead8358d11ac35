package org.callover.kpi.catalogue.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.text.Suggestion;

/** Reads {@code target:}, {@code profile:} and {@code amber-within:}, in indicators and adjustments. */
final class TargetReader {

    private static final Map<String, Target> WORDS = Map.of("benchmark", new Target.NoWorseThanBenchmark());
    private static final Map<String, Target.Profile> PROFILES =
            new TreeMap<>(Map.of("comparator-year", Target.Profile.COMPARATOR_YEAR, "even", Target.Profile.EVEN));

    private TargetReader() {}

    static Optional<Amount> margin(YamlMap map) {
        Optional<Amount> margin = map.read("amber-within", Amount::parse);
        margin.filter(Amount::isNegative).ifPresent(amount -> map.get("amber-within")
                .orElseThrow()
                .fault(
                        FaultCode.BAD_VALUE,
                        "a margin cannot be negative, but '%s' is; write how far past the target a value is still amber"
                                .formatted(amount)));
        return margin;
    }

    static Optional<Target> target(YamlMap map) {
        return map.get("target")
                .flatMap(value -> value.isMap() ? block(value) : value.isText() ? word(value) : number(value));
    }

    /** A number, or the word {@code benchmark}. */
    private static Optional<Target> word(YamlValue value) {
        return value.text()
                .flatMap(text ->
                        Suggestion.nearest(text, WORDS.keySet()).isPresent() ? value.word(WORDS) : number(value));
    }

    private static Optional<Target> number(YamlValue value) {
        return value.decimal().map(Quantity::of).map(Target.Fixed::new);
    }

    static Optional<Target.Profile> profile(YamlMap map) {
        return map.word("profile", PROFILES);
    }

    private static Optional<Target> block(YamlValue value) {
        return value.map(Vocabulary.TARGET).flatMap(map -> {
            Optional<Amount> change = map.read("change", Amount::parse);
            Optional<Comparator> on = map.read("on", ComparisonReader::on);
            Optional<Target> byYear = map.get("by-year")
                    .flatMap(years -> dated(years, "by-year", FinancialYear::parse, Target.ByYear::of));
            Optional<Target> trajectory = map.get("trajectory")
                    .flatMap(points -> dated(points, "trajectory", AreasReader::month, Target.Trajectory::of));
            Optional<Target> milestones = map.get("milestones")
                    .flatMap(months -> dated(months, "milestones", AreasReader::month, Target.Milestones::of));
            long kinds = Stream.of(change, byYear, trajectory, milestones)
                    .filter(Optional::isPresent)
                    .count();
            if (map.isSound() && (change.isPresent() != on.isPresent() || kinds != 1)) {
                value.fault(
                        FaultCode.INCONSISTENT,
                        "this is not a target; write a number, benchmark, { by-year: ... }, { trajectory: ... }, { milestones: ... } "
                                + "or { change: -5%, on: year-earlier }");
            }
            return map.build(() -> byYear.or(() -> trajectory)
                    .or(() -> milestones)
                    .orElseGet(() -> new Target.Change(change.orElseThrow(), on.orElseThrow())));
        });
    }

    /** A block of values by year or by month. */
    private static <K> Optional<Target> dated(
            YamlValue value, String of, Function<String, K> date, Function<Map<K, Quantity>, Target> made) {
        return value.map(of).flatMap(map -> {
            Map<K, Quantity> values = new HashMap<>();
            map.forEach((key, number) -> map.key(key, date)
                    .ifPresent(when -> number.decimal().map(Quantity::of).ifPresent(goal -> values.put(when, goal))));
            return map.build(() -> made.apply(values));
        });
    }
}
