package org.callover.kpi.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The places where a JSON Schema accepts less than an earlier one, so that a document which was valid may not be. */
final class NarrowedSchema {
    /** Members that say nothing about what is valid. */
    private static final Set<String> WORDS =
            Set.of("title", "description", "examples", "default", "$comment", "$id", "$schema");

    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");
    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");

    private final List<String> places = new ArrayList<>();

    private NarrowedSchema() {}

    /** Each place as a JSON pointer with what it was and is. */
    static List<String> places(JsonNode before, JsonNode after) {
        NarrowedSchema narrowed = new NarrowedSchema();
        narrowed.compare("", before, after);
        return narrowed.places;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        Set<String> members = new TreeSet<>();
        Stream.of(before, after).forEach(node -> node.properties().forEach(member -> members.add(member.getKey())));
        members.removeAll(WORDS);
        members.forEach(member -> member(at + "/" + member, member, before.path(member), after.path(member)));
    }

    private void member(String at, String name, JsonNode before, JsonNode after) {
        if (NAMED_SCHEMAS.contains(name)) {
            named(at, before, after);
        } else if (ALTERNATIVES.contains(name) && before.isArray() && after.size() >= before.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(at + "/" + i, before.get(i), after.get(i));
            }
        } else if (name.equals("items") && before.isObject() && after.isObject()) {
            compare(at, before, after);
        } else if (!isAtLeast(name, before, after)) {
            places.add("%s was %s and is %s".formatted(at, before, after));
        }
    }

    private void named(String at, JsonNode before, JsonNode after) {
        before.properties().forEach(schema -> {
            String place = at + "/" + schema.getKey();
            JsonNode now = after.path(schema.getKey());
            if (now.isMissingNode()) {
                places.add(place + " is gone");
            } else {
                compare(place, schema.getValue(), now);
            }
        });
    }

    /** Whether a keyword accepts all that it did. One that is gone no longer refuses anything. */
    private static boolean isAtLeast(String name, JsonNode before, JsonNode after) {
        return switch (name) {
            case "required" -> words(before).containsAll(words(after));
            case "enum", "type" ->
                after.isMissingNode() || !before.isMissingNode() && words(after).containsAll(words(before));
            case "additionalProperties" -> !after.isBoolean() || after.asBoolean() || before.equals(after);
            default -> after.isMissingNode() || after.equals(before);
        };
    }

    private static List<String> words(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : List.of(node.asString(""));
    }
}
