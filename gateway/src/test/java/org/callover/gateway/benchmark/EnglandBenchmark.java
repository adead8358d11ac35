package org.callover.gateway.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.RunningPostgres;

/**
 * A scorecard of 20 indicators for one area of a country of 22 million observations, on a heap of 2 GB: when its columns
 * have to be loaded from PostgreSQL (cold), and when they are in memory (warm). Each answer is scored anew, because each
 * question is asked for the first time.
 */
public final class EnglandBenchmark {
    private static final int QUESTIONS = 60;
    private static final String HEAP = "-Xmx2g";

    private EnglandBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path data = Files.createTempDirectory("callover-england").resolve("data");
        RunningPostgres postgres = RunningPostgres.shared();
        String database = postgres.newDatabase();
        Map<String, String> settings = new HashMap<>(postgres.settings(database));
        England.define(data);
        RunningGateway.start(data, settings).close();
        try (Connection connection = postgres.connect(database)) {
            timed("Load of the observations", () -> England.load(connection));
        }
        settings.put("callover.launch.options", HEAP);
        timed("Start that makes the columns", () -> RunningGateway.start(data, settings)
                .close());
        settings.put("callover.columns.megabytes", "1");
        try (RunningGateway gateway = RunningGateway.start(data, settings)) {
            measure("cold", gateway);
        }
        settings.remove("callover.columns.megabytes");
        timed("Start that finds them", () -> RunningGateway.start(data, settings)
                .close());
        try (RunningGateway gateway = RunningGateway.start(data, settings)) {
            measure("warm", gateway);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void timed(String what, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.UK, "%s: %.0f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void measure(String state, RunningGateway gateway) {
        for (String set : new String[] {"plain", "ranked"}) {
            // The first half of the questions lets the compiler see the code.
            double[] times = new double[QUESTIONS];
            double[] floor = new double[QUESTIONS];
            for (int question = -QUESTIONS; question < QUESTIONS; question++) {
                boolean isWarm = state.equals("warm");
                String area = England.area(isWarm ? 7 : (question + QUESTIONS) * 5 % England.AREAS);
                YearMonth month = England.last().minusMonths(isWarm ? question + QUESTIONS : 0);
                double time = milliseconds(
                        gateway, "/api/v1/kpi-sets/england-%s/scores?area=%s&period=%s".formatted(set, area, month));
                double least = milliseconds(gateway, "/health/live");
                if (question >= 0) {
                    times[question] = time;
                    floor[question] = least;
                }
            }
            Arrays.sort(times);
            Arrays.sort(floor);
            System.out.printf(
                    Locale.UK,
                    "A %s scorecard, %s: median %.1f ms, p90 %.1f ms, most %.1f ms (an empty answer: %.1f ms)%n",
                    state,
                    set,
                    times[QUESTIONS / 2],
                    times[QUESTIONS * 9 / 10],
                    times[QUESTIONS - 1],
                    floor[QUESTIONS / 2]);
        }
    }

    private static double milliseconds(RunningGateway gateway, String path) {
        long start = System.nanoTime();
        HttpResponse<String> answer = gateway.get(path);
        double time = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200
                || path.contains("/scores") && !answer.body().contains("\"SCORED\"")) {
            throw new IllegalStateException(path + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return time;
    }
}
