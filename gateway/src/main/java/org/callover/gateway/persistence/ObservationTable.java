package org.callover.gateway.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callover.gateway.persistence.observation.ObservationRow;
import org.callover.gateway.persistence.observation.RowWriter;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.ObservationStore.SeriesTotal;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;

/**
 * The table of observations, in plain JDBC: an import can have 180,000 rows, too many for entities, and all rows
 * together may not fit into memory.
 *
 * <p>Rows are read one at a time, in no particular order.
 */
final class ObservationTable {
    private static final int AT_ONCE = 1_000;
    private static final String COLUMNS =
            "import_id, series_id, area_id, breakdown_id, first_month, months, amount, flags, basis";
    private static final String SELECT = "select " + COLUMNS + " from observation";
    private static final String OF_IMPORTS = SELECT + " where import_id > %d and import_id <= %d";
    /** Rows of earlier versions all have position 0 and follow the order of their key. */
    private static final String IN_ORDER =
            SELECT + " where import_id = %d order by position, series_id, area_id, breakdown_id, first_month, months";

    private static final String TOTALS = "select s.code, sum(o.amount), count(*) from observation o, series_key s"
            + " where o.series_id = s.id and o.import_id = ? group by s.code";

    private final Connection connection;

    ObservationTable(Connection connection) {
        this.connection = connection;
    }

    /** Passes the observations of the imports after one and up to another to the reader. */
    void read(Dictionaries dictionaries, int after, int upTo, Consumer<Observation> reader) throws SQLException {
        read(OF_IMPORTS.formatted(after, upTo), dictionaries, reader);
    }

    /** Passes the observations of an import to the reader, in the order in which they were added. */
    void readInOrder(Dictionaries dictionaries, int importNumber, Consumer<Observation> reader) throws SQLException {
        read(IN_ORDER.formatted(importNumber), dictionaries, reader);
    }

    /** Passes the observations of some series, from an import up to this one, to the reader. */
    void read(Dictionaries dictionaries, Set<SeriesId> series, int upToImport, Consumer<Observation> reader)
            throws SQLException {
        String numbers = series.stream()
                .flatMap(id -> dictionaries.series().known(id).stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            read(
                    "%s where import_id <= %d and series_id in (%s)".formatted(SELECT, upToImport, numbers),
                    dictionaries,
                    reader);
        }
    }

    private void read(String query, Dictionaries dictionaries, Consumer<Observation> reader) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            // PostgreSQL sends rows in batches only within a transaction.
            connection.setAutoCommit(false);
        }
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(observation(rows, dictionaries));
                }
            }
        } finally {
            if (own) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Observation observation(ResultSet row, Dictionaries dictionaries) throws SQLException {
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

    /** The sum and the number of the amounts of an import for each series. */
    Map<SeriesId, SeriesTotal> totals(int importNumber) throws SQLException {
        Map<SeriesId, SeriesTotal> totals = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(TOTALS)) {
            select.setInt(1, importNumber);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    totals.put(new SeriesId(rows.getString(1)), new SeriesTotal(rows.getBigDecimal(2), rows.getInt(3)));
                }
            }
        }
        return totals;
    }

    /** Starts to add the observations of an import. */
    ObservationStore.Appender append(int importNumber, Dictionaries dictionaries) throws SQLException {
        return new Appender(importNumber, dictionaries, RowWriter.on(connection));
    }

    private static final class Appender implements ObservationStore.Appender {
        private final int importNumber;
        private final Dictionaries dictionaries;
        private final RowWriter rows;
        private int position;

        Appender(int importNumber, Dictionaries dictionaries, RowWriter rows) {
            this.importNumber = importNumber;
            this.dictionaries = dictionaries;
            this.rows = rows;
        }

        @Override
        public void add(Observation observation) {
            try {
                rows.write(row(observation));
            } catch (SQLException fault) {
                throw notWritten(fault);
            }
        }

        private ObservationRow row(Observation observation) {
            Basis basis = observation.basis();
            return new ObservationRow(
                    importNumber,
                    dictionaries.series().number(observation.series()),
                    dictionaries.areas().number(observation.area()),
                    dictionaries.breakdowns().number(observation.breakdown()),
                    MonthNumber.of(observation.period().start()),
                    observation.period().months(),
                    observation.value(),
                    Flag.bits(observation.flags()),
                    basis == null ? null : basis.name(),
                    ++position);
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (SQLException fault) {
                throw notWritten(fault);
            }
        }

        private static RuntimeException notWritten(SQLException fault) {
            return DatabaseFault.of("The observations could not be written to the database", fault);
        }
    }
}
