package org.callover.gateway.wire.paper;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.gateway.document.TableCell;

/** Reads the members of JSON objects as a table shows them: what is inside an object stands beside it. */
final class JsonMembers {

    private static final String INSIDE = ": ";

    private JsonMembers() {}

    /** The members that are no lists of objects, by their names in words; those of an object follow its own name. */
    static Map<String, JsonValue> plain(JsonObject object) {
        Map<String, JsonValue> found = new LinkedHashMap<>();
        collect("", object, found, false);
        return found;
    }

    /** The members that are lists of objects, by their names in words. */
    static Map<String, JsonArray> lists(JsonObject object) {
        Map<String, JsonValue> found = new LinkedHashMap<>();
        collect("", object, found, true);
        Map<String, JsonArray> lists = new LinkedHashMap<>();
        found.forEach((name, value) -> lists.put(name, value.asJsonArray()));
        return lists;
    }

    private static void collect(String before, JsonObject object, Map<String, JsonValue> to, boolean lists) {
        object.forEach((name, value) -> {
            String words = before.isEmpty()
                    ? MemberWords.of(name)
                    : before + INSIDE + MemberWords.of(name).toLowerCase(Locale.ROOT);
            if (value instanceof JsonObject inner) {
                collect(words, inner, to, lists);
            } else if (isListOfObjects(value) == lists) {
                to.put(words, value);
            }
        });
    }

    private static boolean isListOfObjects(JsonValue value) {
        return value instanceof JsonArray array
                && !array.isEmpty()
                && array.stream().allMatch(JsonObject.class::isInstance);
    }

    /** The cell of a member that is no list of objects. */
    static TableCell cell(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return TablePaper.number(number.bigDecimalValue());
        }
        String text = text(value);
        return text.isEmpty() ? TablePaper.absent() : TableCell.of(text);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(JsonMembers::text).collect(Collectors.joining(", "));
        }
        return switch (value.getValueType()) {
            case TRUE -> TablePaper.yesOrNo(true);
            case FALSE -> TablePaper.yesOrNo(false);
            case NULL -> "";
            default -> value.toString();
        };
    }
}
