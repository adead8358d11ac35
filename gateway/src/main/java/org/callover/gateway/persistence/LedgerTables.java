package org.callover.gateway.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.postgresql.PGConnection;

/** The tables of the ledger, in plain JDBC: they are needed before JPA has started. */
final class LedgerTables {
    private static final String HEAD = "select number, recorded_at, hash, last_import from ledger_head";
    // A change of the row, even to what it was, holds it until the end of the transaction on every kind of database.
    private static final String LOCK = "update ledger_head set number = number";
    // A process that stopped in the middle of a change gives up its turn, and the others do not wait for ever.
    private static final String PATIENCE =
            "set local lock_timeout = '60s'; set local idle_in_transaction_session_timeout = '30s'";
    private static final String MOVE = "update ledger_head set number = ?, recorded_at = ?, hash = ?, last_import = ?";
    private static final String PASS = "update ledger_head set last_import = ?";
    private static final String HASH = "update ledger_head set hash = ?";
    private static final String ENTRIES =
            "select number, recorded_at, kind, author, import_id, content, hash from ledger"
                    + " where number > ? and number <= ? order by number";
    private static final String ADD = "insert into ledger (number, recorded_at, kind, author, import_id, content, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CHAIN = "update ledger set content = ?, hash = ? where number = ?";
    private static final String MARKS =
            "select name, number, digest from definition_mark where number > ? and number <= ? order by number";
    private static final String MARK = "insert into definition_mark (name, number, digest) values (?, ?, ?)";

    private final Connection connection;

    LedgerTables(Connection connection) {
        this.connection = connection;
    }

    LedgerHead head() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(HEAD)) {
            if (!row.next()) {
                throw new SQLException("The table ledger_head has no row: restore the database from a backup");
            }
            return new LedgerHead(
                    row.getInt("number"),
                    Instant.ofEpochMilli(row.getLong("recorded_at")),
                    row.getString("hash"),
                    row.getInt("last_import"));
        }
    }

    LedgerHead lock() throws SQLException {
        try (Statement update = connection.createStatement()) {
            if (connection.isWrapperFor(PGConnection.class)) {
                update.execute(PATIENCE);
            }
            update.executeUpdate(LOCK);
        }
        return head();
    }

    List<LedgerEntry> entries(int after, int upTo) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setInt(1, after);
            select.setInt(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        int importId = row.getInt("import_id");
        String content = row.getString("content");
        String hash = row.getString("hash");
        return new LedgerEntry(
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                LedgerEntry.Kind.valueOf(row.getString("kind")),
                row.getString("author"),
                importId == 0 ? null : importId,
                content == null ? "" : content,
                hash == null ? "" : hash);
    }

    Map<String, DefinitionMark> marks(int after, int upTo) throws SQLException {
        Map<String, DefinitionMark> marks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(MARKS)) {
            select.setInt(1, after);
            select.setInt(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    marks.put(
                            rows.getString("name"),
                            new DefinitionMark(rows.getString("digest"), rows.getInt("number")));
                }
            }
        }
        return marks;
    }

    /** Adds an entry and moves the end of the ledger to it. */
    void add(LedgerEntry entry, int lastImport) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setInt(1, entry.number());
            insert.setLong(2, entry.recordedAt().toEpochMilli());
            insert.setString(3, entry.kind().name());
            insert.setString(4, entry.author());
            insert.setObject(5, entry.importId(), Types.INTEGER);
            insert.setString(6, entry.content());
            insert.setString(7, entry.hash());
            insert.executeUpdate();
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setInt(1, entry.number());
            move.setLong(2, entry.recordedAt().toEpochMilli());
            move.setString(3, entry.hash());
            move.setInt(4, lastImport);
            move.executeUpdate();
        }
        PostgresNews.announce(connection);
    }

    /** Notes the digests of the definitions that an entry changed. */
    void mark(int number, Map<String, String> digests) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MARK)) {
            for (Map.Entry<String, String> digest : digests.entrySet()) {
                insert.setString(1, digest.getKey());
                insert.setInt(2, number);
                insert.setString(3, digest.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void pass(int lastImport) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PASS)) {
            update.setInt(1, lastImport);
            update.executeUpdate();
        }
        PostgresNews.announce(connection);
    }

    /** Gives entries of an earlier version their contents and hashes. */
    void chain(List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHAIN);
                PreparedStatement head = connection.prepareStatement(HASH)) {
            for (LedgerEntry entry : entries) {
                update.setString(1, entry.content());
                update.setString(2, entry.hash());
                update.setInt(3, entry.number());
                update.addBatch();
                head.setString(1, entry.hash());
            }
            if (!entries.isEmpty()) {
                update.executeBatch();
                head.executeUpdate();
            }
        }
    }
}
