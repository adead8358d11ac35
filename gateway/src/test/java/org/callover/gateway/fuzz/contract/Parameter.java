package org.callover.gateway.fuzz.contract;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A parameter of a call, with the values that its schema, its examples and its description name. */
public record Parameter(String name, String in, boolean required, JsonObject schema, List<String> values) {
    private static final Pattern QUOTED = Pattern.compile("`([^`\\s]+)`");

    public Parameter {
        values = List.copyOf(values);
    }

    /** Reads a parameter whose references, and those of its schema, are followed. */
    static Parameter of(JsonObject described, JsonObject schema) {
        List<String> values = new ArrayList<>();
        JsonObject items = schema.containsKey("items") ? schema.getJsonObject("items") : schema;
        for (JsonObject part : List.of(described, schema, items)) {
            add(part.get("example"), values);
            add(part.get("default"), values);
            add(part.get("enum"), values);
            if (part.containsKey("examples")) {
                part.getJsonObject("examples")
                        .values()
                        .forEach(one -> add(one.asJsonObject().get("value"), values));
            }
        }
        if (!items.containsKey("enum")) {
            // Such as the windows, which are named in the text.
            QUOTED.matcher(schema.getString("description", "")).results().forEach(found -> values.add(found.group(1)));
        }
        return new Parameter(
                described.getString("name"),
                described.getString("in"),
                described.getBoolean("required", false),
                items,
                values);
    }

    private static void add(JsonValue value, List<String> to) {
        if (value instanceof JsonArray several) {
            several.forEach(one -> add(one, to));
        } else if (value instanceof JsonString text) {
            to.add(text.getString());
        } else if (value != null) {
            to.add(value.toString());
        }
    }

    boolean isInPath() {
        return in.equals("path");
    }

    boolean isInQuery() {
        return in.equals("query");
    }
}
