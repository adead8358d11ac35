package org.callover.gateway.wire.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.gateway.wire.Query;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.answer.ProseAnswer;
import org.callover.kpi.prose.answer.ReadTable;
import org.callover.kpi.prose.answer.SaidColumns;
import org.callover.kpi.text.Suggestion;

/**
 * What a question says that the columns of tables hold: {@code 1:indicator,value,,percentage}. A column without a word is
 * left as it is read.
 */
public final class ColumnsText {

    /** The name of the parameter, which may be repeated. */
    public static final String PARAMETER = "columns";

    private static final String BAD = "BAD_PARAMETER";
    private static final int LONGEST_NUMBER = 5;

    private ColumnsText() {}

    /** Reads the parameter, and records a fault for each value that cannot be read. */
    public static SaidColumns read(Query query) {
        Map<Integer, Map<Integer, ColumnUse>> tables = new TreeMap<>();
        for (String value : query.each(PARAMETER)) {
            int colon = value.indexOf(':');
            String number = colon < 0 ? "" : value.substring(0, colon).strip();
            boolean isNumber = !number.isEmpty()
                    && number.length() <= LONGEST_NUMBER
                    && number.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            if (isNumber) {
                tables.computeIfAbsent(Integer.valueOf(number), unseen -> new TreeMap<>())
                        .putAll(columns(value.substring(colon + 1), query));
            } else {
                query.fault(
                        PARAMETER,
                        BAD,
                        "'%s' does not begin with the number of a table; write for example columns=1:indicator,value,previous"
                                .formatted(value));
            }
        }
        return new SaidColumns(tables);
    }

    private static Map<Integer, ColumnUse> columns(String words, Query query) {
        Map<Integer, ColumnUse> columns = new TreeMap<>();
        List<String> names = Arrays.asList(words.split(",", -1));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Optional<ColumnUse> role = ColumnUse.named(name);
            if (role.isPresent()) {
                columns.put(i + 1, role.get());
            } else if (!name.isEmpty()) {
                List<String> known =
                        ColumnUse.CHOICES.stream().map(ColumnsText::word).toList();
                query.fault(
                        PARAMETER,
                        BAD,
                        "'%s' is not what a column can hold; use %s%s"
                                .formatted(
                                        name,
                                        known.stream().collect(Collectors.joining(", ")),
                                        Suggestion.didYouMean(name, known)));
            }
        }
        return columns;
    }

    /** The word for what a column holds. */
    public static String word(ColumnUse role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Checks that the tables and columns that were spoken of are in the text.
     *
     * @throws org.callover.gateway.problem.ProblemException 400
     */
    public static void check(SaidColumns said, ProseAnswer answer, Query query) {
        said.byTable().forEach((number, columns) -> {
            Optional<ReadTable> table = answer.tables().stream()
                    .filter(each -> each.number() == number)
                    .findFirst();
            int width = table.map(each -> each.columns().size()).orElse(0);
            if (table.isEmpty()) {
                query.fault(
                        PARAMETER,
                        BAD,
                        "there is no table %d; the text has %s"
                                .formatted(number, tables(answer.tables().size())));
            } else if (columns.keySet().stream().anyMatch(column -> column > width)) {
                query.fault(PARAMETER, BAD, "table %d has %d columns; leave out the others".formatted(number, width));
            }
        });
        query.check();
    }

    private static String tables(int number) {
        return number == 0 ? "no table" : number == 1 ? "1 table" : number + " tables, numbered from 1";
    }
}
