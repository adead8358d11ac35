package org.callover.gateway.pages.check;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.wire.prose.ColumnsText;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.answer.ReadTable;

/**
 * The fields that say what the columns of a table hold.
 *
 * @param number which table it is, from 1
 */
public record ColumnFields(int number, List<Field> columns) {

    private static final Pattern NAME = Pattern.compile("column-([0-9]{1,4})-([0-9]{1,3})");
    private static final int MOST_TABLES = 40;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_HEADING = 60;

    public ColumnFields {
        columns = List.copyOf(columns);
    }

    /** The fields of the tables of a text, with what was chosen for some of them. */
    static List<ColumnFields> of(List<ReadTable> tables, MultivaluedMap<String, String> posted) {
        return tables.stream()
                .limit(MOST_TABLES)
                .map(table -> new ColumnFields(
                        table.number(),
                        table.columns().stream()
                                .limit(MOST_COLUMNS)
                                .map(column -> field(table, column, posted))
                                .toList()))
                .toList();
    }

    private static Field field(ReadTable table, ReadTable.Column column, MultivaluedMap<String, String> posted) {
        String name = "column-%d-%d".formatted(table.number(), column.number());
        String chosen = posted.getFirst(name);
        boolean isSaid = chosen != null && !chosen.isBlank();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", isSaid ? "As Callover reads it" : words(column.role()), !isSaid));
        ColumnUse.CHOICES.stream()
                .filter(use -> isSaid || use != column.role())
                .forEach(use ->
                        options.add(new Option(ColumnsText.word(use), words(use), isSaid && use == column.role())));
        String heading = column.heading().replaceAll("\\s+", " ");
        String shown = heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) + "\u2026" : heading;
        return Field.of(name, "Column " + column.number() + (shown.isBlank() ? "" : ": " + shown), options);
    }

    private static String words(ColumnUse use) {
        return switch (use) {
            case INDICATOR -> "Name of the row";
            case AREA -> "Area";
            case PERIOD -> "Period";
            case VALUE -> "Figure";
            case PREVIOUS -> "Earlier figure";
            case DIFFERENCE -> "Change as a number";
            case PERCENTAGE -> "Change in per cent";
            case RANK -> "Rank";
            case TARGET -> "Target";
            case SHARE -> "Share in per cent";
            case TOTAL -> "Total of other columns";
            case MEAN -> "Average of other columns";
            case TEXT -> "Sentences";
            case NOT_READ -> "Not checked";
        };
    }

    /** What was chosen, as the API takes it. */
    static List<String> columns(MultivaluedMap<String, String> posted) {
        Map<Integer, Map<Integer, String>> tables = new TreeMap<>();
        posted.forEach((name, values) -> {
            Matcher field = NAME.matcher(name);
            if (field.matches() && !values.get(0).isBlank()) {
                tables.computeIfAbsent(Integer.valueOf(field.group(1)), unseen -> new TreeMap<>())
                        .put(Integer.valueOf(field.group(2)), values.get(0));
            }
        });
        return tables.entrySet().stream()
                .map(table -> table.getKey() + ":" + line(table.getValue()))
                .toList();
    }

    private static String line(Map<Integer, String> columns) {
        int last = columns.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> words = new ArrayList<>();
        for (int column = 1; column <= last; column++) {
            words.add(columns.getOrDefault(column, ""));
        }
        return String.join(",", words);
    }
}
