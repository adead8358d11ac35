package org.callover.gateway.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;

/** Every observation row as it lies in the table, read one at a time: they need not fit into memory as rows. */
final class ObservationCursor {
    private static final int FETCH = 1_000;
    private static final String SELECT = "select import_id, series_id, area_id, breakdown_id, first_month, months,"
            + " amount, flags, basis from observation";

    private final Connection connection;
    private final Dictionaries dictionaries;

    ObservationCursor(Connection connection, Dictionaries dictionaries) {
        this.connection = connection;
        this.dictionaries = dictionaries;
    }

    void forEach(Consumer<Observation> reader) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            // PostgreSQL sends rows by the thousand only within a transaction.
            connection.setAutoCommit(false);
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCH);
            read(select, reader);
        } finally {
            if (own) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void read(PreparedStatement select, Consumer<Observation> reader) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reader.accept(observation(rows));
            }
        }
    }

    private Observation observation(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal(7);
        String basis = row.getString(9);
        return new Observation(
                dictionaries.series().value(row.getInt(2)),
                dictionaries.areas().value(row.getInt(3)),
                Period.of(MonthNumber.month(row.getInt(5)), row.getInt(6)),
                amount,
                dictionaries.breakdowns().value(row.getInt(4)),
                Flag.ofBits(row.getInt(8)),
                basis == null ? null : new Basis(basis),
                row.getInt(1));
    }
}
