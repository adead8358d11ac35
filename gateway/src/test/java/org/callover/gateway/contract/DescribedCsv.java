package org.callover.gateway.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** CSV against its description in the contract: the headings, and as many cells in every row. */
final class DescribedCsv {

    private DescribedCsv() {}

    static List<String> faults(JsonNode content, String csv) {
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        if (records.isEmpty()) {
            return List.of("the CSV has no headings");
        }
        List<String> headings = records.get(0).getFields();
        Stream<String> shorter = records.stream()
                .filter(row -> row.getFieldCount() != headings.size())
                .map(row -> "line %d has %d cells, and there are %d headings"
                        .formatted(row.getStartingLineNumber(), row.getFieldCount(), headings.size()));
        String described = content.toString();
        Stream<String> unknown = headings.stream()
                .filter(heading -> !described.contains(heading))
                .map("the column '%s' is not described"::formatted);
        return Stream.concat(shorter, unknown).toList();
    }
}
