package org.callover.gateway.wire.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of the W3C's <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a> and
 * <a href="https://www.w3.org/TR/tabular-data-model/">Model for Tabular Data</a>, as far as our documents use them: the
 * document itself, and a CSV against it.
 */
public final class MetadataRules {

    private static final Set<String> INHERITED = Set.of(
            "aboutUrl",
            "datatype",
            "default",
            "lang",
            "null",
            "ordered",
            "propertyUrl",
            "required",
            "separator",
            "textDirection",
            "valueUrl");
    private static final Set<String> TABLE = Set.of(
            "@context",
            "@id",
            "@type",
            "url",
            "dialect",
            "notes",
            "suppressOutput",
            "tableDirection",
            "tableSchema",
            "transformations");
    private static final Set<String> SCHEMA =
            Set.of("@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles");
    private static final Set<String> COLUMN = Set.of("@id", "@type", "name", "suppressOutput", "titles", "virtual");
    private static final Set<String> DIALECT = Set.of(
            "@id",
            "@type",
            "commentPrefix",
            "delimiter",
            "doubleQuote",
            "encoding",
            "header",
            "headerRowCount",
            "lineTerminators",
            "quoteChar",
            "skipBlankRows",
            "skipColumns",
            "skipInitialSpace",
            "skipRows",
            "trim");

    /** The prefixes that every document may use without declaring them. */
    private static final Pattern COMMON = Pattern.compile("(dc|dcterms|dcat|schema|skos|rdfs|prov|foaf|void):\\w+");

    /** The variable of a URI template (RFC 6570), which does not start with an underscore. */
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9]|%[0-9A-Fa-f]{2})(\\.?([A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*");

    /** What each built-in datatype that we use looks like without a format. */
    private static final Map<String, Pattern> DATATYPES = Map.of(
            "string", Pattern.compile("(?s).*"),
            "decimal", Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)"),
            "integer", Pattern.compile("[+-]?\\d+"),
            "boolean", Pattern.compile("true|false|1|0"),
            "date", Pattern.compile("-?\\d{4,}-(0\\d|1[0-2])-([0-2]\\d|3[01])(Z|[+-]\\d\\d:\\d\\d)?"),
            "dateTimeStamp",
                    Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)"),
            "gYearMonth", Pattern.compile("-?\\d{4,}-(0\\d|1[0-2])(Z|[+-]\\d\\d:\\d\\d)?"));

    private final JsonObject table;
    private final JsonObject schema;

    private MetadataRules(JsonObject table) {
        this.table = table;
        this.schema = table.getJsonObject("tableSchema");
    }

    /** Checks a document that describes one table. */
    public static MetadataRules check(JsonObject metadata) {
        MetadataRules rules = new MetadataRules(metadata);
        rules.table();
        rules.dialect();
        rules.schema();
        return rules;
    }

    /** The address of the CSV, by the address of the document. */
    public URI csv(URI document) {
        return document.resolve(table.getString("url"));
    }

    private void table() {
        allowed(table, TABLE);
        JsonArray context = table.getJsonArray("@context");
        assertThat(context.getString(0)).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(context).hasSizeBetween(1, 2);
        assertThat(context.getJsonObject(1).keySet()).isSubsetOf("@language", "@base");
        assertThat(table.getString("@type")).isEqualTo("Table");
        assertThat(URI.create(table.getString("url")).isAbsolute()).isFalse();
        assertThat(table.getJsonArray("notes"))
                .allSatisfy(note -> assertThat(note.asJsonObject().keySet()).allMatch(MetadataRules::isCommon));
    }

    private void dialect() {
        JsonObject dialect = table.getJsonObject("dialect");
        assertThat(dialect.keySet()).isSubsetOf(DIALECT);
        assertThat(dialect.getString("@type")).isEqualTo("Dialect");
        assertThat(dialect.getString("encoding")).isEqualTo("utf-8");
        assertThat(dialect.getJsonArray("lineTerminators").getString(0)).isEqualTo("\r\n");
        assertThat(dialect.getBoolean("header")).isTrue();
        assertThat(dialect.getInt("headerRowCount")).isEqualTo(1);
    }

    private void schema() {
        allowed(schema, SCHEMA);
        assertThat(columns()).isNotEmpty();
        columns().forEach(this::column);
        assertThat(names()).doesNotHaveDuplicates();
        for (String reference : List.of("primaryKey", "rowTitles")) {
            if (schema.containsKey(reference)) {
                assertThat(texts(schema.getJsonArray(reference))).isNotEmpty().isSubsetOf(names());
            }
        }
    }

    private void column(JsonObject column) {
        allowed(column, COLUMN);
        assertThat(column.getString("@type")).isEqualTo("Column");
        assertThat(column.getString("name")).matches(NAME);
        assertThat(column.getString("titles")).isNotBlank();
        assertThat(column.getString("dc:description")).endsWith(".");
        assertThat(DATATYPES).containsKey(base(column));
        if (column.get("datatype") instanceof JsonObject datatype) {
            assertThat(datatype.keySet()).isSubsetOf("@id", "base", "format", "length", "minLength", "maxLength");
            if (datatype.get("format") instanceof JsonObject numbers) {
                assertThat(base(column)).isIn("decimal", "integer");
                assertThat(numbers.keySet()).isSubsetOf("decimalChar", "groupChar", "pattern");
                assertThat(numbers.getString("decimalChar")).hasSize(1);
            } else {
                assertThat(base(column)).isEqualTo("string");
                assertThat(Pattern.compile(datatype.getString("format"))).isNotNull();
            }
        }
        assertThat(column.getBoolean("required", false)).isIn(true, false);
        assertThat(column.getString("separator", "x")).isNotEmpty();
    }

    /** Every property is one of the vocabulary, an inherited one or a common one. */
    private static void allowed(JsonObject object, Set<String> own) {
        assertThat(object.keySet())
                .allMatch(property -> own.contains(property) || INHERITED.contains(property) || isCommon(property));
        object.forEach((property, value) -> {
            if (isCommon(property)) {
                assertThat(value.getValueType()).as(property).isEqualTo(JsonValue.ValueType.STRING);
            }
        });
    }

    private static boolean isCommon(String property) {
        return COMMON.matcher(property).matches();
    }

    /** Checks a CSV: its heading, every cell, and the primary key. */
    public void checkCsv(String csv) {
        assertThat(csv).endsWith("\r\n");
        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        assertThat(rows.get(0).getFields())
                .isEqualTo(columns().stream()
                        .map(column -> column.getString("titles"))
                        .toList());
        Set<List<String>> keys = new HashSet<>();
        for (CsvRecord row : rows.subList(1, rows.size())) {
            for (int i = 0; i < columns().size(); i++) {
                cell(columns().get(i), row.getField(i));
            }
            if (schema.containsKey("primaryKey")) {
                List<String> key = texts(schema.getJsonArray("primaryKey")).stream()
                        .map(name -> row.getField(names().indexOf(name)))
                        .toList();
                assertThat(keys.add(key)).as("the key %s comes once", key).isTrue();
            }
        }
    }

    private static void cell(JsonObject column, String text) {
        if (text.equals(column.getString("null"))) {
            assertThat(column.getBoolean("required", false))
                    .as("%s is empty", column.getString("name"))
                    .isFalse();
            return;
        }
        String separator = column.getString("separator", "");
        List<String> values = separator.isEmpty() ? List.of(text) : List.of(text.split(Pattern.quote(separator)));
        assertThat(values)
                .as(column.getString("name"))
                .allMatch(value -> DATATYPES.get(base(column)).matcher(value).matches());
        if (column.get("datatype") instanceof JsonObject datatype
                && datatype.get("format") instanceof JsonString format) {
            assertThat(values).as(column.getString("name")).allMatch(value -> value.matches(format.getString()));
        }
    }

    private static String base(JsonObject column) {
        return column.get("datatype") instanceof JsonObject datatype
                ? datatype.getString("base")
                : column.getString("datatype");
    }

    private List<JsonObject> columns() {
        return schema.getJsonArray("columns").getValuesAs(JsonValue::asJsonObject);
    }

    private List<String> names() {
        return columns().stream().map(column -> column.getString("name")).toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toList());
    }
}
