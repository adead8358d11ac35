package org.callover.gateway.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.RunningPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows per second of an import over HTTP into PostgreSQL, against the driver's {@code COPY} of the same rows into the
 * same table of another database on the same server; in turn, so that the ratio means something. Every round is a file
 * with other counts, so that all of its rows are stored.
 */
public final class PostgresImportBenchmark {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final String COLUMNS =
            "import_id, series_id, area_id, breakdown_id, first_month, months, amount, flags, basis, position";

    private PostgresImportBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("callover-benchmark");
        RunningPostgres postgres = RunningPostgres.shared();
        String ours = postgres.newDatabase();
        String bare = postgres.newDatabase();
        try (RunningGateway gateway = RunningGateway.start(folder.resolve("data"), postgres.settings(ours));
                Connection from = postgres.connect(ours);
                Connection to = postgres.connect(bare)) {
            String key = gateway.shownKey();
            makeTable(to);
            double[] ratios = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                byte[] file = WideFile.ofRealSize(WARM_UP + round).getBytes(StandardCharsets.UTF_8);
                double imported = ImportBenchmark.perSecond(gateway, key, file);
                byte[] rows = newest(from);
                long start = System.nanoTime();
                long copied = copy(to).copyIn(
                                "copy observation (" + COLUMNS + ") from stdin",
                                new ByteArrayInputStream(rows),
                                1 << 16);
                double inserted = copied / ((System.nanoTime() - start) / 1e9);
                System.out.printf(
                        Locale.UK,
                        "Import %.0f/s, COPY of %d rows %.0f/s: %.0f%%%n",
                        imported,
                        copied,
                        inserted,
                        100 * imported / inserted);
                if (round >= 0) {
                    ratios[round] = imported / inserted;
                }
            }
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.UK,
                    "Median: %.0f%% of COPY (%.0f%% to %.0f%%)%n",
                    100 * ratios[ROUNDS / 2],
                    100 * ratios[0],
                    100 * ratios[ROUNDS - 1]);
        }
    }

    private static void makeTable(Connection to) throws SQLException {
        Flyway.configure()
                .dataSource(to.getMetaData().getURL(), RunningPostgres.USER, RunningPostgres.PASSWORD)
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", "text", "bytes", "bytea"))
                .load()
                .migrate();
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** The rows of the newest import, as COPY writes and reads them. */
    private static byte[] newest(Connection from) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copy(from)
                .copyOut(
                        "copy (select " + COLUMNS + " from observation where import_id = (select max(import_id) from"
                                + " observation) order by position) to stdout",
                        rows);
        return rows.toByteArray();
    }
}
