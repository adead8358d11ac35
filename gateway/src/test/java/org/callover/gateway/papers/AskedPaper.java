package org.callover.gateway.papers;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.RunningGateway;

/** A paper as it was answered in JSON, with its tables by caption. */
record AskedPaper(JsonObject json) {

    static AskedPaper of(RunningGateway gateway, String id) {
        return new AskedPaper(gateway.json("/api/v1/papers/" + id + "?format=json"));
    }

    /** The cells of a row of a table that starts with a title, as text, without those for which there is no figure. */
    List<String> row(String caption, String title) {
        return rows(caption)
                .filter(cells -> cells.get(0).equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row '%s' in '%s'".formatted(title, caption)));
    }

    /** All rows of a table, as texts. */
    Stream<List<String>> rows(String caption) {
        return objects(table(caption), "rows").map(row -> objects(row, "cells")
                .map(cell -> cell.getString("text"))
                .toList());
    }

    /** The headings of a table. */
    List<String> headings(String caption) {
        return objects(table(caption), "columns")
                .map(column -> column.getString("heading"))
                .toList();
    }

    /** A cell by the title of its row and the heading of its column. */
    String cell(String caption, String title, String heading) {
        List<String> headings = headings(caption);
        List<String> row = row(caption, title);
        return IntStream.range(0, headings.size())
                .filter(at -> headings.get(at).equals(heading))
                .mapToObj(row::get)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column '%s' in %s".formatted(heading, headings)));
    }

    /** The paragraphs and points of the paper. */
    String texts() {
        return blocks().flatMap(block -> Stream.concat(
                        Stream.ofNullable(block.getString("text", null)),
                        block.containsKey("points")
                                ? objects(block, "points").map(point -> point.getString("text"))
                                : Stream.empty()))
                .collect(Collectors.joining("\n"));
    }

    /** The cells of all tables, as texts, but those that do not apply: a page leaves out columns of nothing else. */
    Stream<String> cells() {
        return blocks().filter(block -> block.containsKey("rows"))
                .flatMap(table -> objects(table, "rows"))
                .flatMap(row -> objects(row, "cells"))
                .map(cell -> cell.getString("text"))
                .filter(text -> !text.equals("not applicable"));
    }

    /** How many charts it has. */
    long charts() {
        return blocks().filter(block -> block.getString("type").equals("CHART")).count();
    }

    /** The headings of its sections, those inside others too. */
    List<String> sections() {
        return sections(json).map(section -> section.getString("heading")).toList();
    }

    private JsonObject table(String caption) {
        return blocks().filter(block -> block.getString("type").equals("TABLE"))
                .filter(block -> block.getString("caption").equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table '%s'".formatted(caption)));
    }

    private Stream<JsonObject> blocks() {
        return sections(json).flatMap(section -> objects(section, "blocks"));
    }

    private static Stream<JsonObject> sections(JsonObject of) {
        return objects(of, "sections").flatMap(section -> Stream.concat(Stream.of(section), sections(section)));
    }

    private static Stream<JsonObject> objects(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonValue::asJsonObject).stream();
    }
}
