package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of a reference file, by its column names, and how a number agrees with one of them. */
record VectorTable(Map<String, String> cells) {

    /** Relative; the files give fifteen digits or more. */
    static final double AGREEMENT = 1e-9;

    /** The rows of a CSV text whose first line names the columns; a quoted cell may hold commas. */
    static List<VectorTable> read(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> columns = cells(lines.get(0));
        List<VectorTable> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = cells(line);
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), values.get(i));
            }
            rows.add(new VectorTable(cells));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("there is no column %s in %s".formatted(column, cells.keySet()));
        }
        return cell;
    }

    boolean isBlank(String column) {
        return text(column).isBlank();
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    int[] integers(String column) {
        return isBlank(column)
                ? new int[0]
                : Arrays.stream(text(column).split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }

    Confidence confidence() {
        return number("conf") == Confidence.P998.level() ? Confidence.P998 : Confidence.P95;
    }

    void agrees(String column, double found) {
        double expected = number(column);
        assertThat(found).as(column).isCloseTo(expected, within(AGREEMENT * Math.abs(expected)));
    }

    /** Agrees to the last digit printed, half a unit either way. */
    void agreesAsPrinted(String column, double found) {
        String printed = text(column);
        int decimals = printed.length() - 1 - printed.indexOf('.');
        assertThat(found)
                .as(column)
                .isCloseTo(Double.parseDouble(printed), within(0.5000001 * Math.pow(10, -decimals)));
    }

    void agrees(Interval interval) {
        agrees("lower", interval.lower());
        agrees("upper", interval.upper());
    }
}
