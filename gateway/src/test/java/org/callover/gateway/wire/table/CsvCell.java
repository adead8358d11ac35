package org.callover.gateway.wire.table;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.document.csv.Formulas;

/** The cell that a JSON object calls for in a column: what its member has, as CSV writes it. */
public final class CsvCell {

    private CsvCell() {}

    public static String of(JsonObject json, ColumnHeading heading) {
        List<String> path = List.of(Objects.requireNonNull(heading.member()).split("\\."));
        String separator = Objects.requireNonNullElse(heading.separator(), "|");
        String cell = at(json, path)
                .flatMap(value ->
                        value instanceof List<?> list ? list.stream().map(JsonValue.class::cast) : Stream.of(value))
                .map(CsvCell::written)
                .collect(Collectors.joining(separator));
        // JSON says only that a rank is shared.
        return heading.name().equals("rankJoint") && cell.isEmpty() && hasRank(json) ? "false" : cell;
    }

    private static boolean hasRank(JsonObject json) {
        JsonObject rank = json.getJsonObject("rank");
        return rank != null && rank.containsKey("position");
    }

    private static Stream<? extends JsonValue> at(JsonValue value, List<String> path) {
        if (path.isEmpty()) {
            return Stream.of(value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonValue.class::cast).flatMap(element -> at(element, path));
        }
        JsonValue member = value.asJsonObject().get(path.get(0));
        return member == null ? Stream.empty() : at(member, path.subList(1, path.size()));
    }

    private static String written(JsonValue value) {
        if (value instanceof JsonString text) {
            return Formulas.guarded(text.getString());
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }
}
