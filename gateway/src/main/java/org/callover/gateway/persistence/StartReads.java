package org.callover.gateway.persistence;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.KeyEntry;
import org.jspecify.annotations.Nullable;

/**
 * The reads that cannot wait for JPA, in plain JDBC.
 *
 * <p>JPA takes a second or two to start, which would delay the start of the service. It is also not available on the
 * server's threads that check a key before they receive a body.
 */
final class StartReads {
    private static final String LAST = "select id, recorded_at, format, file_name, sha256, status, receipt"
            + " from import_ledger where id = (select max(id) from import_ledger)";
    private static final String IMPORTS = "select id, recorded_at, format, file_name, sha256, status, '' as receipt"
            + " from import_ledger where id > ? order by id";
    private static final String KEYS = "select count(*) from api_key";
    private static final String BY_HASH =
            "select id, name, role, created_at, made_by, last_used, key_hash from api_key order by id";

    private static final String TEXTS = "select number, file_name, yaml, since from definition_text"
            + " where number > ? and number <= ? order by number, file_name";

    private final DataSource dataSource;

    StartReads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A reader of one row of a query. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Optional<ImportEntry> last() {
        return first(LAST, StartReads::imported);
    }

    /** The imports after one, without their receipts. */
    List<ImportEntry> importsAfter(int number) {
        return all(IMPORTS, StartReads::imported, number);
    }

    private static ImportEntry imported(ResultSet row) throws SQLException {
        return new ImportEntry(
                row.getInt("id"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                row.getString("format"),
                row.getString("file_name"),
                row.getString("sha256").strip(),
                row.getString("status"),
                row.getString("receipt"));
    }

    /** What the entries after one number and up to another changed of the definition texts. */
    List<TextChange> definitionTexts(int after, int upTo) {
        return all(
                TEXTS,
                row -> new TextChange(
                        row.getInt("number"),
                        row.getString("file_name"),
                        row.getString("yaml"),
                        Instant.ofEpochMilli(row.getLong("since"))),
                after,
                upTo);
    }

    int keys() {
        return first(KEYS, row -> row.getInt(1)).orElse(0);
    }

    /** The keys that are not revoked, by their hashes. */
    Map<String, KeyEntry> keysByHash() {
        return all(
                        BY_HASH,
                        row -> Map.entry(
                                row.getString("key_hash"),
                                new KeyEntry(
                                        row.getInt("id"),
                                        row.getString("name"),
                                        row.getString("role"),
                                        row.getTimestamp("created_at")
                                                .toLocalDateTime()
                                                .toInstant(ZoneOffset.UTC),
                                        row.getString("made_by"),
                                        day(row.getDate("last_used")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private <T> Optional<T> first(String query, RowReader<T> reader, Object... parameters) {
        return all(query, reader, parameters).stream().findFirst();
    }

    private <T> List<T> all(String query, RowReader<T> reader, Object... parameters) {
        List<T> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int at = 0; at < parameters.length; at++) {
                select.setObject(at + 1, parameters[at]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw DatabaseFault.of("The database could not be read", fault);
        }
    }
}
