package org.callover.gateway.persistence.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows that are inserted a thousand at a time. */
final class BatchedRows implements RowWriter {
    private static final int AT_ONCE = 1_000;
    private static final String INSERT =
            "insert into observation (" + ObservationRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement insert;
    private int waiting;

    BatchedRows(Connection connection) throws SQLException {
        insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void write(ObservationRow row) throws SQLException {
        insert.setInt(1, row.importNumber());
        insert.setInt(2, row.series());
        insert.setInt(3, row.area());
        insert.setInt(4, row.breakdown());
        insert.setInt(5, row.firstMonth());
        insert.setInt(6, row.months());
        insert.setBigDecimal(7, row.amount());
        insert.setInt(8, row.flags());
        insert.setString(9, row.basis());
        insert.setInt(10, row.position());
        insert.addBatch();
        if (++waiting == AT_ONCE) {
            send();
        }
    }

    private void send() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            if (waiting > 0) {
                send();
            }
        }
    }
}
