package org.callover.gateway.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.callover.gateway.store.ImportEntry;

/**
 * The small reads, in plain JDBC.
 *
 * <p>JPA takes a second or two to wake, which a start need not wait for, and is not to be had on the threads of the server that
 * look at a key before a body is taken.
 */
final class SmallReads {
    private static final String LAST = "select id, recorded_at, format, file_name, sha256, status, receipt"
            + " from import_ledger where id = (select max(id) from import_ledger)";
    private static final String KEYS = "select count(*) from api_key";
    private static final String ROLE = "select role from api_key where key_hash = ?";

    private final DataSource dataSource;

    SmallReads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads the first row of a query. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Optional<ImportEntry> last() {
        return first(
                LAST,
                row -> new ImportEntry(
                        row.getInt("id"),
                        Instant.ofEpochMilli(row.getLong("recorded_at")),
                        row.getString("format"),
                        row.getString("file_name"),
                        row.getString("sha256").strip(),
                        row.getString("status"),
                        row.getString("receipt")));
    }

    int keys() {
        return first(KEYS, row -> row.getInt(1)).orElse(0);
    }

    /** The role of the key with this hash. */
    Optional<String> roleOf(String hash) {
        return first(ROLE, row -> row.getString(1), hash);
    }

    private <T> Optional<T> first(String query, RowReader<T> reader, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int at = 0; at < parameters.length; at++) {
                select.setString(at + 1, parameters[at]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new DatabaseFault("The database could not be read", fault);
        }
    }
}
