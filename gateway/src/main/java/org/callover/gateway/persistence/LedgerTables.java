package org.callover.gateway.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.LedgerEntry;

/** A writer of the ledger's tables, in plain JDBC. */
final class LedgerTables {
    private static final String ADD =
            "insert into ledger (number, recorded_at, kind, author, import_id) values (?, ?, ?, ?, ?)";
    private static final String FORGET = "delete from definition_item where name = ?";
    private static final String MARK = "insert into definition_item (name, digest, number) values (?, ?, ?)";

    private LedgerTables() {}

    static void add(Connection connection, LedgerEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setInt(1, entry.number());
            insert.setLong(2, entry.recordedAt().toEpochMilli());
            insert.setString(3, entry.kind().name());
            insert.setString(4, entry.author());
            insert.setObject(5, entry.importId(), Types.INTEGER);
            insert.executeUpdate();
        }
    }

    static void replace(Connection connection, Map<String, DefinitionMark> marks) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement insert = connection.prepareStatement(MARK)) {
            for (Map.Entry<String, DefinitionMark> mark : marks.entrySet()) {
                forget.setString(1, mark.getKey());
                forget.addBatch();
                insert.setString(1, mark.getKey());
                insert.setString(2, mark.getValue().digest());
                insert.setInt(3, mark.getValue().number());
                insert.addBatch();
            }
            forget.executeBatch();
            insert.executeBatch();
        }
    }
}
