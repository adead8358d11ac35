package org.callover.gateway.persistence.column;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.gateway.persistence.Dictionaries;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.StoredHeads;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.dataset.column.PackedColumn;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** The table of columns, in plain JDBC: a row for each, with what is known of it and its observations as bytes. */
final class ColumnTable {
    private static final int AT_ONCE = 500;

    /** So many series are read in one query. */
    private static final int TERMS = 64;

    private static final String HEADS =
            "select series_id, breakdown_id, area_id, last_import, first_month, end_month, traits from observed_column";
    private static final String PACKED = "select series_id, breakdown_id, area_id, last_import, packed from"
            + " observed_column where series_id = %d and breakdown_id = %d and area_id in (%s)";
    private static final String INSERT = "insert into observed_column (last_import, first_month, end_month, traits,"
            + " packed, series_id, breakdown_id, area_id) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update observed_column set last_import = ?, first_month = ?, end_month = ?,"
            + " traits = ?, packed = ? where series_id = ? and breakdown_id = ? and area_id = ?";
    private static final String EARLIER = "select series_id, breakdown_id, area_id, max(import_id), min(first_month),"
            + " max(first_month + months), max(basis) from observation where import_id <= %d and series_id in (%s)"
            + " group by series_id, breakdown_id, area_id";

    private static final String ANY = "select series_id from observed_column fetch first 1 rows only";
    private static final String COUNTS = "select series_id, count(*) from observation group by series_id";
    private static final String LOCK = "lock table observed_column in exclusive mode";

    private static final int GAPLESS = 1;
    private static final int SAYS_BASES = 2;

    private final Connection connection;
    private final Dictionaries dictionaries;

    ColumnTable(Connection connection, Dictionaries dictionaries) {
        this.connection = connection;
        this.dictionaries = dictionaries;
    }

    /** The place of a column in the table. */
    private record Key(int series, int breakdown, int area) {}

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    StoredHeads heads() throws SQLException {
        StoredHeads heads = new StoredHeads();
        each(HEADS, row -> {
            int traits = row.getInt(7);
            heads.add(
                    term(row),
                    area(row),
                    new ColumnHead(
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            (traits & GAPLESS) != 0,
                            (traits & SAYS_BASES) != 0));
        });
        return heads;
    }

    /** What was known of the columns of some series after an earlier import. */
    StoredHeads headsAfter(int importNumber, Collection<Integer> series) throws SQLException {
        StoredHeads heads = new StoredHeads();
        if (!series.isEmpty()) {
            each(
                    EARLIER.formatted(importNumber, list(series)),
                    row -> heads.add(
                            term(row),
                            area(row),
                            new ColumnHead(
                                    row.getInt(4), row.getInt(5), row.getInt(6), false, row.getString(7) != null)));
        }
        return heads;
    }

    private Term term(ResultSet row) throws SQLException {
        return new Term(
                dictionaries.series().value(row.getInt(1)),
                dictionaries.breakdowns().value(row.getInt(2)));
    }

    private AreaCode area(ResultSet row) throws SQLException {
        return dictionaries.areas().value(row.getInt(3));
    }

    /** The columns that have not been changed since the import that each names. */
    Map<StoredColumn, Column> read(Collection<StoredColumn> columns) throws SQLException {
        Map<Key, List<StoredColumn>> asked = new HashMap<>();
        columns.forEach(column ->
                asked.computeIfAbsent(key(column), unseen -> new ArrayList<>()).add(column));
        Map<StoredColumn, Column> found = new HashMap<>();
        for (String query : queries(asked.keySet())) {
            each(query, row -> {
                Key key = new Key(row.getInt(1), row.getInt(2), row.getInt(3));
                int lastImport = row.getInt(4);
                for (StoredColumn column : asked.getOrDefault(key, List.of())) {
                    if (lastImport <= column.head().lastSource()) {
                        found.put(column, PackedColumn.read(row.getBytes(5)));
                    }
                }
            });
        }
        return found;
    }

    /** One part for each series, because the rows of a series lie side by side. */
    private static List<String> queries(Collection<Key> keys) {
        List<String> parts = keys.stream()
                .collect(Collectors.groupingBy(
                        key -> new Key(key.series, key.breakdown, 0),
                        Collectors.mapping(Key::area, Collectors.toList())))
                .entrySet()
                .stream()
                .map(term -> PACKED.formatted(term.getKey().series, term.getKey().breakdown, list(term.getValue())))
                .toList();
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += TERMS) {
            queries.add(String.join(" union all ", parts.subList(from, Math.min(parts.size(), from + TERMS))));
        }
        return queries;
    }

    private static String list(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Key key(StoredColumn column) {
        return key(column.term(), column.area());
    }

    private Key key(Term term, AreaCode area) {
        return new Key(
                dictionaries.series().number(term.series()),
                dictionaries.breakdowns().number(term.where()),
                dictionaries.areas().number(area));
    }

    /** All series that were observed, with the number of their observations. */
    Map<SeriesId, Integer> observed() throws SQLException {
        Map<SeriesId, Integer> counts = new TreeMap<>();
        each(COUNTS, row -> counts.put(dictionaries.series().value(row.getInt(1)), row.getInt(2)));
        return counts;
    }

    boolean isEmpty() throws SQLException {
        boolean[] found = {false};
        each(ANY, row -> found[0] = true);
        return !found[0];
    }

    void lock() throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute(LOCK);
        }
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery(query)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** Writes columns that an import changed or made. */
    void write(List<StoredColumn> changed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (int from = 0; from < changed.size(); from += AT_ONCE) {
                List<StoredColumn> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
                List<Column> contents = StoredColumn.columns(some);
                for (int at = 0; at < some.size(); at++) {
                    StoredColumn column = some.get(at);
                    StoredColumn.Change change = column.change();
                    boolean isNew = change != null && change.base() == null;
                    add(isNew ? insert : update, key(column), column.head(), contents.get(at));
                }
                insert.executeBatch();
                update.executeBatch();
            }
        }
    }

    /** Writes the columns of a dataset, none of which has been written. */
    void writeNew(Dataset dataset) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Term term : dataset.terms()) {
                for (AreaCode area : dataset.columns(term).areas()) {
                    Column column = dataset.column(term, area);
                    add(insert, key(term, area), ColumnHead.of(column), column);
                }
                insert.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement to, Key key, ColumnHead head, Column column) throws SQLException {
        to.setInt(1, head.lastSource());
        to.setInt(2, head.first());
        to.setInt(3, head.end());
        to.setInt(4, (head.isGapless() ? GAPLESS : 0) + (head.saysBases() ? SAYS_BASES : 0));
        to.setBytes(5, PackedColumn.of(column));
        to.setInt(6, key.series);
        to.setInt(7, key.breakdown);
        to.setInt(8, key.area);
        to.addBatch();
    }
}
