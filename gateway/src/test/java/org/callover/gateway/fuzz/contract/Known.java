package org.callover.gateway.fuzz.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The ids and codes that exist, as the calls that list them say. */
public final class Known {
    private static final List<String> MEMBERS = List.of("id", "code", "name");

    /** By the path that lists them. */
    private final Map<String, List<String>> lists = new TreeMap<>();

    private Known() {}

    /** Asks every call that needs no parameter, by a way to get the text at a path. */
    public static Known of(Contract contract, UnaryOperator<String> get) {
        Known known = new Known();
        contract.operations().stream()
                .filter(one -> one.method().equals("GET") && one.inPath().isEmpty())
                .filter(one -> one.parameters().stream().noneMatch(Parameter::required))
                .forEach(one -> known.lists.put(one.path(), listed(get.apply(one.path()))));
        return known;
    }

    private static List<String> listed(String json) {
        List<String> found = new ArrayList<>();
        if (json.startsWith("[") || json.startsWith("{")) {
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                collect(reader.readValue(), found);
            }
        }
        return found.stream().distinct().toList();
    }

    private static void collect(JsonValue value, List<String> to) {
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(one -> collect(one, to));
        } else if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonObject object = value.asJsonObject();
            MEMBERS.stream()
                    .filter(object::containsKey)
                    .map(object::get)
                    .map(one -> one.toString().replaceAll("^\"|\"$", ""))
                    .forEach(to::add);
            object.values().stream()
                    .filter(one -> one.getValueType() == JsonValue.ValueType.ARRAY)
                    .forEach(one -> collect(one, to));
        }
    }

    /** Those that the call above a path parameter lists: for {@code /areas/{code}}, the codes of {@code /areas}. */
    List<String> above(String path, String parameter) {
        return lists.getOrDefault(path.substring(0, path.indexOf("/{" + parameter + "}")), List.of());
    }

    /** Those that a query parameter of this name may mean: for {@code area}, what {@code /areas} lists. */
    List<String> named(String parameter) {
        return lists.entrySet().stream()
                .filter(list -> list.getKey().endsWith(parameter + "s"))
                .flatMap(list -> list.getValue().stream())
                .toList();
    }

    List<String> all() {
        return lists.values().stream().flatMap(List::stream).toList();
    }
}
