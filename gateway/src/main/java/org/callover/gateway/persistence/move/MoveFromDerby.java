package org.callover.gateway.persistence.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.callover.gateway.persistence.outage.StartFaults;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.MovedLedger;
import org.jspecify.annotations.Nullable;

/** The copy that the launcher's command {@code move-to-postgres} asks for, made once the tables are there. */
@ApplicationScoped
public class MoveFromDerby implements MovedLedger {
    private @Nullable LedgerHead head;

    /** Copies all of a Derby; if that fails, the launcher says why, and nothing was copied. */
    public void copy(Connection from, Connection to) throws SQLException {
        try {
            new DerbyCopy(from, to).run();
            head = head(from);
        } catch (SQLException | IllegalStateException failed) {
            StartFaults.refuse("nothing was copied (" + StartFaults.oneLine(failed) + "): give an empty database of"
                    + " PostgreSQL.");
            throw failed;
        }
    }

    private static LedgerHead head(Connection from) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet row = select.executeQuery("select number, recorded_at, hash, last_import from ledger_head")) {
            row.next();
            return new LedgerHead(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getInt(4));
        }
    }

    @Override
    public Optional<LedgerHead> source() {
        return Optional.ofNullable(head);
    }
}
