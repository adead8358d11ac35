package org.callover.gateway.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.period.MonthNumber;

/** An appender that sends a thousand rows at a time: an import has 180,000 of them, too many for entities. */
final class BatchAppender implements ObservationStore.Appender {
    private static final int BATCH = 1_000;
    private static final String INSERT = "insert into observation (import_id, series_id, area_id, breakdown_id,"
            + " first_month, months, amount, flags, basis) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final int importNumber;
    private final Dictionaries dictionaries;
    private final PreparedStatement insert;
    private int waiting;

    BatchAppender(int importNumber, Connection connection, Dictionaries dictionaries) {
        this.importNumber = importNumber;
        this.dictionaries = dictionaries;
        try {
            insert = connection.prepareStatement(INSERT);
        } catch (SQLException fault) {
            throw notWritten(fault);
        }
    }

    @Override
    public void add(Observation observation) {
        try {
            bind(observation);
            insert.addBatch();
            if (++waiting == BATCH) {
                send();
            }
        } catch (SQLException fault) {
            throw notWritten(fault);
        }
    }

    private void bind(Observation observation) throws SQLException {
        insert.setInt(1, importNumber);
        insert.setInt(2, dictionaries.series().number(observation.series()));
        insert.setInt(3, dictionaries.areas().number(observation.area()));
        insert.setInt(4, dictionaries.breakdowns().number(observation.breakdown()));
        insert.setInt(5, MonthNumber.of(observation.period().start()));
        insert.setInt(6, observation.period().months());
        insert.setBigDecimal(7, observation.value());
        insert.setInt(8, Flag.bits(observation.flags()));
        Basis basis = observation.basis();
        insert.setString(9, basis == null ? null : basis.name());
    }

    private void send() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() {
        try (insert) {
            if (waiting > 0) {
                send();
            }
        } catch (SQLException fault) {
            throw notWritten(fault);
        }
    }

    private static DatabaseFault notWritten(SQLException fault) {
        return new DatabaseFault("The observations could not be written to the database", fault);
    }
}
