package org.callover.kpi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The floor of {@link LondonBenchmark}: the rolling year, the year before it and the rank of the same counts in DuckDB,
 * in this process, on one thread, all months in one statement, every row fetched.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SqlBenchmark {

    private static final String RESCORE = """
            WITH rolled AS (
                SELECT series, area, month,
                       sum(value) OVER a AS total,
                       count(*) OVER a AS months
                FROM observation
                WINDOW a AS (PARTITION BY series, area ORDER BY month ROWS 11 PRECEDING)),
            compared AS (
                SELECT series, area, month, total,
                       lag(total, 12) OVER (PARTITION BY series, area ORDER BY month) AS before
                FROM rolled WHERE months = 12)
            SELECT series, area, month, total, before, total - before AS change,
                   100.0 * (total - before) / nullif(before, 0) AS percent,
                   rank() OVER (PARTITION BY series, month ORDER BY total DESC) AS place
            FROM compared
            """;

    private Connection connection;

    /** Whether the database is on the class path, which it is only for those who ask for it. */
    static boolean isThere() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Setup
    public void load() throws SQLException, IOException {
        Path file = Files.createTempFile("observations", ".csv");
        try {
            Files.write(file, LondonBenchmark.grid().lines());
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads TO 1");
                statement.execute(
                        "CREATE TABLE observation (series INTEGER, area INTEGER, month INTEGER, value BIGINT)");
                statement.execute("COPY observation FROM '" + file + "' (HEADER FALSE)");
            }
        } finally {
            Files.delete(file);
        }
    }

    @TearDown
    public void close() throws SQLException {
        connection.close();
    }

    @Benchmark
    public void rescore(Blackhole read) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RESCORE)) {
            while (row.next()) {
                read.consume(row.getInt(1));
                read.consume(row.getInt(2));
                read.consume(row.getInt(3));
                read.consume(row.getLong(4));
                read.consume(row.getLong(5));
                read.consume(row.getLong(6));
                read.consume(row.getDouble(7));
                read.consume(row.getLong(8));
            }
        }
    }
}
