package org.callover.gateway.wire.paper;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.Paper;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;

/** The formats of an answer that is one object and no table: JSON, and made from it, a page and a table of its members. */
public final class ObjectFormats {

    /** The choice among these formats. */
    public static final Negotiation ALL = new Negotiation(List.of(Format.JSON, Format.CSV, Format.HTML));

    /** A value in an object, however deep inside. */
    private record Leaf(String pointer, JsonValue value) {}

    private static final Table<Leaf> TABLE = new Table<>(List.of(
            new Column<>(
                    ColumnHeading.text("member", "Where the value stands in the JSON, as a JSON pointer.")
                            .apart()
                            .alwaysFilled(),
                    leaf -> Cell.text(leaf.pointer)),
            new Column<>(
                    ColumnHeading.text("value", "The value; empty if it is an empty text.")
                            .apart(),
                    leaf -> cell(leaf.value))));

    private ObjectFormats() {}

    /**
     * An answer in one of the formats.
     *
     * @param what what the answer is, such as "Area"
     * @param json the answer in JSON, an object
     */
    public static byte[] write(String what, byte[] json, Format format) {
        return switch (format) {
            case JSON -> json;
            case CSV -> csv(json);
            default -> PaperFormats.write(paper(what, json), format);
        };
    }

    /** An answer in JSON as a paper. */
    public static Paper paper(String what, byte[] json) {
        return JsonPaper.of(what, read(json), json);
    }

    /** An answer in JSON as a page. */
    public static byte[] html(String what, byte[] json) {
        return write(what, json, Format.HTML);
    }

    /** An answer in JSON as a table with a row for each value in it. */
    public static byte[] csv(byte[] json) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", read(json), leaves);
        return CsvText.of(TABLE, leaves.stream());
    }

    private static JsonObject read(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private static void collect(String pointer, JsonValue value, List<Leaf> to) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> collect(pointer + '/' + Json.encodePointer(name), inner, to));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(pointer + '/' + i, array.get(i), to);
            }
        } else {
            to.add(new Leaf(pointer, value));
        }
    }

    private static Cell cell(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return new Cell.Number(number.bigDecimalValue());
        }
        if (value instanceof JsonString string) {
            return Cell.text(string.getString());
        }
        return value == JsonValue.NULL ? Cell.EMPTY : Cell.text(value);
    }
}
