package org.callover.kpi.catalogue.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callover.kpi.text.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A block of keys in a YAML text. Each key is given once. */
public final class YamlMap {

    private final YamlValue value;
    private final String of;
    private final int faultsBefore;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Set<String> meant = new HashSet<>();

    private YamlMap(YamlValue value, MappingNode mapping, String of) {
        this.value = value;
        this.of = of;
        this.faultsBefore = value.faults();
        mapping.getValue().forEach(this::put);
    }

    static YamlMap open(YamlValue value, MappingNode mapping, String of) {
        return new YamlMap(value, mapping, of);
    }

    static YamlMap closed(YamlValue value, MappingNode mapping, Keys keys) {
        YamlMap map = new YamlMap(value, mapping, keys.of());
        map.keys.keySet().stream().filter(key -> !keys.all().contains(key)).forEach(key -> map.unknown(key, keys));
        keys.required().stream().filter(map::lacks).forEach(map::missing);
        return map;
    }

    private void put(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
            value.faultAt(
                    entry.getKeyNode(), FaultCode.WRONG_TYPE, "a key in %s is not a word; write a word".formatted(of));
            return;
        }
        String key = scalar.getValue();
        Node first = keys.putIfAbsent(key, scalar);
        if (first == null) {
            values.put(key, value.under(key, entry.getValueNode()));
            return;
        }
        value.faultAt(
                scalar,
                key,
                FaultCode.DUPLICATE_KEY,
                "key '%s' is written twice in %s, first on line %d; keep one"
                        .formatted(key, of, first.getStartMark().orElseThrow().getLine() + 1));
    }

    private void unknown(String key, Keys known) {
        Suggestion.nearest(key, known.all()).ifPresent(meant::add);
        String guess = Suggestion.didYouMean(key, known.all());
        fault(
                key,
                FaultCode.UNKNOWN_KEY,
                "unknown key '%s' in %s%s"
                        .formatted(key, of, guess.isEmpty() ? "; use " + String.join(", ", known.all()) : guess));
    }

    private void missing(String key) {
        value.fault(FaultCode.MISSING_KEY, "missing key '%s' in %s; add it".formatted(key, of));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether a key is missing, and not just misspelt. */
    public boolean lacks(String key) {
        return !has(key) && !meant.contains(key);
    }

    /** Whether one of its keys is unknown, but close to a known one. */
    public boolean isMisspelt() {
        return !meant.isEmpty();
    }

    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Optional<String> text(String key) {
        return get(key).flatMap(YamlValue::text);
    }

    /** The text of a key, read by a parser. */
    public <T> Optional<T> read(String key, Function<String, T> parse) {
        return get(key).flatMap(found -> found.read(parse));
    }

    /** A word from a closed list. */
    public <T> Optional<T> word(String key, Map<String, T> words) {
        return get(key).flatMap(found -> found.word(words));
    }

    /** The entries of a key's list that can be read; none if the key is missing. */
    public <T> List<T> list(String key, Function<YamlValue, Optional<T>> read) {
        return get(key).map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(entry -> read.apply(entry).stream())
                .toList();
    }

    /** The entries of a key's list, which needs at least one if the key is there. */
    public <T> List<T> some(String key, Function<YamlValue, Optional<T>> read) {
        return get(key).map(YamlValue::some).orElse(List.of()).stream()
                .flatMap(entry -> read.apply(entry).stream())
                .toList();
    }

    /** The key itself, read by a parser. */
    public <T> Optional<T> key(String key, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(key));
        } catch (IllegalArgumentException unfit) {
            fault(key, FaultCode.BAD_VALUE, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    /** Passes every key to the action with its value, as written. */
    public void forEach(BiConsumer<String, YamlValue> action) {
        values.forEach(action);
    }

    /** The value that it describes, made only if it has no fault. */
    public <T> Optional<T> build(Supplier<T> made) {
        return isSound() ? value.attempt(made) : Optional.empty();
    }

    /** Whether no fault has been found in it so far. */
    public boolean isSound() {
        return value.faults() == faultsBefore;
    }

    /** The number of faults found so far in the whole document, to see whether reading something adds to it. */
    public int faults() {
        return value.faults();
    }

    /** Reports a fault at a key, or at the whole block if the key is missing. */
    public void fault(String key, FaultCode fault, String message) {
        Optional.ofNullable(keys.get(key))
                .ifPresentOrElse(place -> value.faultAt(place, key, fault, message), () -> value.fault(fault, message));
    }
}
