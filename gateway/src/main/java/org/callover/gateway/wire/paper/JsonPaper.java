package org.callover.gateway.wire.paper;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.engine.code.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Makes a paper from an answer in JSON: its members as a table of names and values, each list of objects as a table, and
 * objects that have lists of objects themselves as sections.
 */
final class JsonPaper {

    private static final int SENTENCE = 60;
    private static final List<String> TITLES = List.of("title", "name", "subject", "indicator", "id", "fileName");
    private static final String DATED = "asAt";

    private int tables;
    private int sections;

    private JsonPaper() {}

    /**
     * The paper.
     *
     * @param what what the answer is, such as "Area"; what it is about follows from the answer
     */
    static Paper of(String what, JsonObject answer, byte[] bytes) {
        String subject = title(answer);
        String title = subject == null ? what : what + ": " + subject;
        Section whole = new JsonPaper().section(RichText.NONE, title, answer);
        return new Paper(
                new Paper.About(
                        title,
                        "",
                        title + ".",
                        "",
                        answer.containsKey(DATED) ? Instant.parse(answer.getString(DATED)) : Instant.EPOCH,
                        Sha256.hex(bytes)),
                List.of(whole),
                List.of());
    }

    private static @Nullable String title(JsonObject object) {
        return TITLES.stream()
                .filter(name ->
                        object.containsKey(name) && object.get(name).getValueType() == JsonValue.ValueType.STRING)
                .map(object::getString)
                .findFirst()
                .orElse(null);
    }

    private Section section(RichText heading, String caption, JsonObject object) {
        sections++;
        String id = "section-" + sections;
        List<Block> blocks = new ArrayList<>();
        Map<String, JsonValue> plain = JsonMembers.plain(object);
        if (!plain.isEmpty()) {
            blocks.add(facts(caption, plain));
        }
        List<Section> parts = new ArrayList<>();
        JsonMembers.lists(object).forEach((name, list) -> parts.add(list(name, list)));
        return new Section(id, heading, false, blocks, parts);
    }

    private DataTable facts(String caption, Map<String, JsonValue> plain) {
        List<DataTable.Row> rows = plain.entrySet().stream()
                .map(member -> DataTable.Row.of(TableCell.of(member.getKey()), JsonMembers.cell(member.getValue())))
                .toList();
        return DataTable.of(
                nextTable(),
                RichText.of(caption),
                List.of(Column.naming("Name"), Column.of("Value", Kind.SENTENCE)),
                rows);
    }

    private String nextTable() {
        tables++;
        return "table-" + tables;
    }

    private Section list(String name, JsonArray list) {
        List<JsonObject> items = list.getValuesAs(JsonObject.class);
        boolean isFlat = items.stream().allMatch(item -> JsonMembers.lists(item).isEmpty());
        sections++;
        String id = "section-" + sections;
        if (isFlat) {
            return Section.of(id, RichText.of(name), List.of(table(name, items)));
        }
        List<Section> parts = new ArrayList<>();
        for (JsonObject item : items) {
            String title = title(item);
            String heading = title == null ? "%s %d".formatted(name, parts.size() + 1) : title;
            parts.add(section(RichText.of(heading), heading, item));
        }
        return new Section(id, RichText.of(name), false, List.of(), parts);
    }

    private DataTable table(String caption, List<JsonObject> items) {
        List<Map<String, JsonValue>> lines =
                items.stream().map(JsonMembers::plain).toList();
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(line.keySet()));
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Kind kind = kind(lines.stream().flatMap(line -> Stream.ofNullable(line.get(name))));
            columns.add(new Column(RichText.of(name), kind, columns.isEmpty(), DataTable.Where.EVERYWHERE));
        }
        List<DataTable.Row> rows = lines.stream()
                .map(line -> new DataTable.Row(
                        names.stream()
                                .map(name -> JsonMembers.cell(line.getOrDefault(name, JsonValue.NULL)))
                                .toList(),
                        false))
                .toList();
        return DataTable.of(nextTable(), RichText.of(caption), columns, rows);
    }

    private static Kind kind(Stream<JsonValue> values) {
        List<JsonValue> all = values.toList();
        if (all.stream().allMatch(JsonNumber.class::isInstance)) {
            return Kind.NUMBER;
        }
        return all.stream().anyMatch(value -> value.toString().length() > SENTENCE) ? Kind.SENTENCE : Kind.TEXT;
    }
}
