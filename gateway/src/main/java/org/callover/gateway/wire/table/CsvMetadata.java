package org.callover.gateway.wire.table;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * A writer of the description of a CSV for programs, in the W3C's
 * <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a> (CSVW).
 *
 * @param url the address of the CSV, relative to that of its description
 * @param title the title of the table
 * @param about what has a row
 * @param rights the licences of the figures; absent if they are not known
 * @param key the columns that together are different in every row; empty if no columns are
 */
public record CsvMetadata(
        String url, String title, String about, @Nullable String rights, List<String> key) {

    private static final String APOSTROPHES =
            "A text that a spreadsheet would run as a formula (it starts with =, +, -, @, a tab or a line break) has an "
                    + "apostrophe before it. Remove the apostrophe to get the text as it is in JSON. Numbers have none.";

    public CsvMetadata {
        key = List.copyOf(key);
    }

    /** A description of a table that says no licence. */
    public CsvMetadata(String url, String title, String about, List<String> key) {
        this(url, title, about, null, key);
    }

    /** The description of these columns, in UTF-8. */
    public byte[] of(List<ColumnHeading> columns) {
        return Json.object(json -> {
            json.writeStartArray("@context").write("http://www.w3.org/ns/csvw");
            json.writeStartObject().write("@language", "en").writeEnd().writeEnd();
            json.write("@type", "Table").write("url", url);
            json.write("dc:title", title).write("dc:description", about).write("dc:language", "en-GB");
            Json.text(json, "dc:rights", rights);
            dialect(json);
            json.writeStartArray("notes")
                    .writeStartObject()
                    .write("dc:description", APOSTROPHES)
                    .writeEnd()
                    .writeEnd();
            json.writeStartObject("tableSchema").write("@type", "Schema").writeStartArray("columns");
            columns.forEach(column -> column(json, column));
            json.writeEnd();
            keys(json, columns.stream().map(ColumnHeading::name).toList());
            json.writeEnd();
        });
    }

    private static void dialect(JsonGenerator json) {
        json.writeStartObject("dialect")
                .write("@type", "Dialect")
                .write("encoding", "utf-8")
                .writeStartArray("lineTerminators")
                .write("\r\n")
                .writeEnd()
                .write("header", true)
                .write("headerRowCount", 1)
                .write("delimiter", ",")
                .write("quoteChar", "\"")
                .write("doubleQuote", true)
                .writeEnd();
    }

    private static void column(JsonGenerator json, ColumnHeading column) {
        json.writeStartObject()
                .write("@type", "Column")
                .write("name", column.name())
                .write("titles", column.name())
                .write("dc:description", column.about());
        datatype(json, column.type());
        json.write("null", "");
        if (column.isAlwaysFilled()) {
            json.write("required", true);
        }
        Json.text(json, "separator", column.separator());
        json.writeEnd();
    }

    private static void datatype(JsonGenerator json, CellType type) {
        String form = type.form();
        if (type == CellType.NUMBER || type == CellType.WHOLE_NUMBER) {
            json.writeStartObject("datatype")
                    .write("base", type.datatype())
                    .writeStartObject("format")
                    .write("decimalChar", ".")
                    .writeEnd()
                    .writeEnd();
        } else if (form != null) {
            json.writeStartObject("datatype")
                    .write("base", type.datatype())
                    .write("format", form)
                    .writeEnd();
        } else {
            json.write("datatype", type.datatype());
        }
    }

    private void keys(JsonGenerator json, List<String> columns) {
        if (!key.isEmpty() && columns.containsAll(key)) {
            Json.texts(json, "primaryKey", key);
            Json.texts(json, "rowTitles", key);
        }
    }
}
