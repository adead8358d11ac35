package org.callover.gateway.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The same observations put into a database of the same schema with nothing around it, a thousand to a batch. */
final class BareInsert implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int WHOLE_NUMBERS = 7;

    private final Connection connection;
    private final List<Row> rows;
    private int importNumber;

    /** All columns of a row but the import and the amount, which comes last. */
    private record Row(int[] numbers, BigDecimal amount) {}

    private BareInsert(Connection connection, List<Row> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** Reads the newest import of a database, and makes another database to put it into. */
    static BareInsert ofNewest(Path derby, Path into) throws SQLException {
        List<Row> rows;
        try (Connection source = connect("jdbc:derby:" + derby)) {
            rows = newest(source);
            source.commit();
        }
        shutDown(derby);
        String url = "jdbc:derby:" + into + ";create=true";
        Flyway.configure()
                .dataSource(url, "callover", "callover")
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", "clob", "bytes", "blob"))
                .load()
                .migrate();
        return new BareInsert(connect(url), rows);
    }

    private static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "callover", "callover");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void shutDown(Path derby) {
        try {
            DriverManager.getConnection("jdbc:derby:" + derby + ";shutdown=true", "callover", "callover")
                    .close();
        } catch (SQLException stopped) {
            // Derby reports a clean stop as an exception.
        }
    }

    private static List<Row> newest(Connection source) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = source.prepareStatement(
                        "select series_id, area_id, breakdown_id, first_month, months, flags, amount from observation"
                                + " where import_id = (select max(import_id) from observation)");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                int[] numbers = new int[WHOLE_NUMBERS - 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = found.getInt(i + 1);
                }
                rows.add(new Row(numbers, found.getBigDecimal(WHOLE_NUMBERS)));
            }
        }
        return rows;
    }

    int rows() {
        return rows.size();
    }

    /** Inserts them once more, as a further import. */
    double perSecond() {
        importNumber++;
        long start = System.nanoTime();
        try {
            insert();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return rows.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void insert() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into observation (series_id, area_id, breakdown_id, first_month, months, flags, amount, import_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Row row : rows) {
                bind(insert, row);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private void bind(PreparedStatement insert, Row row) throws SQLException {
        for (int i = 0; i < row.numbers().length; i++) {
            insert.setInt(i + 1, row.numbers()[i]);
        }
        insert.setBigDecimal(WHOLE_NUMBERS, row.amount());
        insert.setInt(WHOLE_NUMBERS + 1, importNumber);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
