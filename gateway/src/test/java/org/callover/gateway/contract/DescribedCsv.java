package org.callover.gateway.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * CSV against its description in the contract: its columns are described, in that order, and every row has a cell for
 * each.
 *
 * <p>A description has a table with a line for each column, or names the columns in its text.
 */
final class DescribedCsv {
    private static final Pattern LINE_OF_TABLE = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final Pattern NAME_IN_TEXT = Pattern.compile("`(\\w+)`");

    private DescribedCsv() {}

    static List<String> faults(String description, String csv) {
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        if (records.isEmpty()) {
            return List.of("the CSV has no headings");
        }
        List<String> headings = records.get(0).getFields();
        List<String> faults = new ArrayList<>();
        List<String> described = columns(description);
        // The columns of a paper are those of its tables.
        if (!described.isEmpty() && !areInOrder(headings, described)) {
            faults.add("the columns are %s, and described are %s".formatted(headings, described));
        }
        records.stream()
                .filter(row -> row.getFieldCount() != headings.size())
                .map(row -> "line %d has %d cells, and there are %d headings"
                        .formatted(row.getStartingLineNumber(), row.getFieldCount(), headings.size()))
                .forEach(faults::add);
        return faults;
    }

    private static List<String> columns(String description) {
        List<String> table = found(LINE_OF_TABLE, description);
        return table.isEmpty() ? found(NAME_IN_TEXT, description) : table;
    }

    private static List<String> found(Pattern name, String description) {
        return name.matcher(description)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** Whether all of these come in this order among others. */
    private static boolean areInOrder(List<String> some, List<String> all) {
        Iterator<String> rest = all.iterator();
        return some.stream().allMatch(one -> {
            while (rest.hasNext()) {
                if (rest.next().equals(one)) {
                    return true;
                }
            }
            return false;
        });
    }
}
