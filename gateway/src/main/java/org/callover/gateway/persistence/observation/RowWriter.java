package org.callover.gateway.persistence.observation;

import java.sql.Connection;
import java.sql.SQLException;

/** A writer of rows, which are all in the database when it is closed. */
public interface RowWriter extends AutoCloseable {

    /** A writer in the transaction of a connection. */
    static RowWriter on(Connection connection) throws SQLException {
        boolean isPostgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        return isPostgres ? CopiedRows.on(connection) : new BatchedRows(connection);
    }

    void write(ObservationRow row) throws SQLException;

    @Override
    void close() throws SQLException;
}
