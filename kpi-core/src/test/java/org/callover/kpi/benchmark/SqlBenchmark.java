package org.callover.kpi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
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
 * in this process, on one thread, every row fetched.
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

    private static final String SCORECARD = """
            WITH added AS (
                SELECT series, area,
                       sum(value) FILTER (WHERE month > $1 - 12) AS total,
                       count(*) FILTER (WHERE month > $1 - 12) AS months,
                       sum(value) FILTER (WHERE month <= $1 - 12) AS earlier,
                       count(*) FILTER (WHERE month <= $1 - 12) AS months_earlier
                FROM observation WHERE month BETWEEN $1 - 23 AND $1
                GROUP BY series, area),
            compared AS (
                SELECT series, area, total, CASE WHEN months_earlier = 12 THEN earlier END AS before
                FROM added WHERE months = 12)
            SELECT series, area, $1, total, before, total - before AS change,
                   100.0 * (total - before) / nullif(before, 0) AS percent,
                   rank() OVER (PARTITION BY series ORDER BY total DESC) AS place
            FROM compared
            """;

    private Connection connection;
    private List<YearMonth> months = List.of();

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
            Grid grid = LondonBenchmark.grid();
            months = grid.allMonths();
            Files.write(file, grid.lines());
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

    /** All months in one statement. */
    @Benchmark
    public void rescore(Blackhole read) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RESCORE)) {
            fetch(rows, read);
        }
    }

    /** One statement for each month, as a scorecard is asked for. */
    @Benchmark
    public void scorecards(Blackhole read) throws SQLException {
        try (PreparedStatement scorecard = connection.prepareStatement(SCORECARD)) {
            for (YearMonth month : months) {
                scorecard.setInt(1, (int) month.getLong(ChronoField.PROLEPTIC_MONTH));
                try (ResultSet rows = scorecard.executeQuery()) {
                    fetch(rows, read);
                }
            }
        }
    }

    private static void fetch(ResultSet rows, Blackhole read) throws SQLException {
        while (rows.next()) {
            read.consume(rows.getInt(1));
            read.consume(rows.getInt(2));
            read.consume(rows.getInt(3));
            read.consume(rows.getLong(4));
            read.consume(rows.getLong(5));
            read.consume(rows.getLong(6));
            read.consume(rows.getDouble(7));
            read.consume(rows.getLong(8));
        }
    }
}
