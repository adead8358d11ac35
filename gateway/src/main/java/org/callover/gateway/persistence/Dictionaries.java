package org.callover.gateway.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callover.gateway.persistence.row.AreaKeyRow;
import org.callover.gateway.persistence.row.BreakdownKeyRow;
import org.callover.gateway.persistence.row.SeriesKeyRow;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.SeriesId;

/** The numbers for series, areas and breakdowns in the observation table. */
public record Dictionaries(Dictionary<SeriesId> series, Dictionary<AreaCode> areas, Dictionary<Breakdown> breakdowns) {

    /** Reads them for lookup only. */
    public static Dictionaries toRead(Connection connection) throws SQLException {
        return read(connection, row -> {
            throw new IllegalStateException("A dictionary for lookup takes no new values");
        });
    }

    /** Reads them for writing: each new value is persisted when it is met. */
    public static Dictionaries toWrite(EntityManager entities) throws SQLException {
        // New values of an earlier append in the same transaction must be read too.
        entities.flush();
        return read(entities.unwrap(Connection.class), entities::persist);
    }

    /** Whether the names of a column are known. */
    public boolean has(StoredColumn column) {
        return series.known(column.term().series()).isPresent()
                && breakdowns.known(column.term().where()).isPresent()
                && areas.known(column.area()).isPresent();
    }

    private static Dictionaries read(Connection connection, Consumer<Object> keeper) throws SQLException {
        return new Dictionaries(
                filled(
                        connection,
                        "select id, code from series_key",
                        SeriesId::new,
                        (id, series) -> keeper.accept(new SeriesKeyRow(id, series.value()))),
                filled(
                        connection,
                        "select id, code from area_key",
                        AreaCode::new,
                        (id, area) -> keeper.accept(new AreaKeyRow(id, area.value()))),
                filled(
                        connection,
                        "select id, text from breakdown_key",
                        Breakdown::parse,
                        (id, breakdown) -> keeper.accept(new BreakdownKeyRow(id, breakdown.toString()))));
    }

    private static <T> Dictionary<T> filled(
            Connection connection, String query, Function<String, T> value, BiConsumer<Integer, T> keeper)
            throws SQLException {
        Dictionary<T> dictionary = new Dictionary<>(keeper);
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                dictionary.read(rows.getInt(1), value.apply(rows.getString(2)));
            }
        }
        return dictionary;
    }
}
