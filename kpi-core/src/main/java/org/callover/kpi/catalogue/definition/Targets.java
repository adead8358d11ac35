package org.callover.kpi.catalogue.definition;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.callover.kpi.catalogue.yaml.Fault;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;

/** Reads {@code target:} and {@code amber-within:}, in indicators and adjustments. */
final class Targets {

    private Targets() {}

    static Optional<Amount> margin(YamlMap map) {
        Optional<Amount> margin = map.read("amber-within", Amount::parse);
        margin.filter(Amount::isNegative).ifPresent(amount -> map.get("amber-within")
                .orElseThrow()
                .fault(
                        Fault.BAD_VALUE,
                        "a margin cannot be negative, but '%s' is; write how far past the target is still amber"
                                .formatted(amount)));
        return margin;
    }

    static Optional<Target> target(YamlMap map) {
        return map.get("target")
                .flatMap(value -> value.isMap()
                        ? block(value)
                        : value.decimal().map(Quantity::of).map(Target.Fixed::new));
    }

    private static Optional<Target> block(YamlValue value) {
        return value.map(Vocabulary.TARGET).flatMap(map -> {
            Optional<Amount> change = map.read("change", Amount::parse);
            Optional<Comparator> on = map.read("on", Comparisons::on);
            Optional<Target> byYear = map.get("by-year").flatMap(Targets::byYear);
            if (map.isSound() && (change.isPresent() != on.isPresent() || byYear.isPresent() == change.isPresent())) {
                value.fault(
                        Fault.INCONSISTENT,
                        "a target is a number, { by-year: ... } or { change: -5%, on: year-earlier }; write one of them");
            }
            return map.build(() -> byYear.orElseGet(() -> new Target.Change(change.orElseThrow(), on.orElseThrow())));
        });
    }

    private static Optional<Target> byYear(YamlValue value) {
        return value.map("by-year").flatMap(map -> {
            Map<FinancialYear, Quantity> years = new TreeMap<>();
            map.forEach((key, number) -> map.key(key, FinancialYear::parse)
                    .ifPresent(
                            year -> number.decimal().map(Quantity::of).ifPresent(target -> years.put(year, target))));
            return map.build(() -> Target.ByYear.of(years));
        });
    }
}
