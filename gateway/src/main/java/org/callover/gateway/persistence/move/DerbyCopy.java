package org.callover.gateway.persistence.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.console.Console;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A copy of all rows of a Derby into a PostgreSQL that has the same tables and no rows, in one transaction. The rows are
 * streamed, so their number does not matter.
 */
public final class DerbyCopy {
    /** The one table that has a row in a new database. */
    private static final String HEAD = "ledger_head";

    private final Connection from;
    private final Connection to;

    /** A copy from a connection of Derby to one of PostgreSQL. */
    public DerbyCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies everything.
     *
     * @throws SQLException if anything fails; then nothing was copied
     * @throws IllegalStateException if the target holds rows, or would not hold as many as the source
     */
    public void run() throws SQLException {
        to.setAutoCommit(false);
        try {
            Map<String, Long> held = rows();
            Console.show(
                    "%,d rows of %d tables were copied: %,d observations of %,d imports, %,d entries of the ledger."
                            .formatted(
                                    held.values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum(),
                                    held.size(),
                                    held.get("observation"),
                                    held.get("import_ledger"),
                                    held.get("ledger")));
            to.commit();
        } catch (SQLException | RuntimeException failed) {
            to.rollback();
            throw failed;
        } finally {
            to.setAutoCommit(true);
        }
    }

    private Map<String, Long> rows() throws SQLException {
        List<String> tables = tables();
        for (String table : tables) {
            if (!table.equals(HEAD) && count(to, table) > 0) {
                throw new IllegalStateException("the table " + table + " of the target is not empty");
            }
        }
        CopyManager copy = to.unwrap(PGConnection.class).getCopyAPI();
        Map<String, Long> held = new TreeMap<>();
        try (Statement clear = to.createStatement()) {
            clear.executeUpdate("delete from " + HEAD);
        }
        for (String table : tables) {
            new TableCopy(from, table).into(copy);
            long source = count(from, table);
            long target = count(to, table);
            if (source != target) {
                throw new IllegalStateException(
                        "the table %s has %d rows in Derby and %d in PostgreSQL".formatted(table, source, target));
            }
            held.put(table, target);
        }
        return held;
    }

    /** The names of the tables of Derby, without the one that the migrations keep for themselves. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = from.getMetaData().getTables(null, from.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("flyway")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
