package org.callover.gateway.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.http.RawRequest;

/**
 * The time that 99 of 100 scorecards of one caller stay below, alone and beside 500 clients that send a byte a second to a
 * reading call, a check, an import and a definition, and 1,000 that send nothing; in turn, so that the ratio means something.
 */
public final class SlowClientsBenchmark {
    private static final int ROUNDS = 5;
    private static final int SCORECARDS = 2_000;
    private static final int SLOW = 500;
    private static final int IDLE = 1_000;
    private static final String BOARD = "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-12";
    private static final List<String> STARTS = List.of(
            "GET " + BOARD + " HTTP/1.1\r\nHost: localhost\r\nX: ",
            post("/api/v1/reconciliations", "Content-Length: 9999\r\n\r\n"),
            post("/api/v1/imports", "Transfer-Encoding: chunked\r\n\r\nfff\r\n"),
            post("/api/v1/definitions", "Content-Length: 9999\r\n\r\n"));

    private SlowClientsBenchmark() {}

    private static String post(String path, String rest) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n" + rest;
    }

    public static void main(String[] none) throws IOException {
        Path data = Files.createTempDirectory("callover-benchmark").resolve("data");
        Map<String, String> settings = Map.of("callover.http.patience", "3600", "callover.http.idle", "3600");
        try (RunningGateway gateway = RunningGateway.start(data, settings)) {
            int port = gateway.at("/").getPort();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                double alone = slowest99(port);
                double beside = besideOthers(port);
                System.out.printf(
                        Locale.UK,
                        "alone %6.2f ms, beside slow and idle clients %6.2f ms: %.2f times%s%n",
                        alone,
                        beside,
                        beside / alone,
                        round == 0 ? " (warming up)" : "");
                if (round > 0) {
                    ratios.add(beside / alone);
                }
            }
            System.out.printf(
                    Locale.UK,
                    "Median: %.2f times%n",
                    ratios.stream().sorted().toList().get(ROUNDS / 2));
        }
    }

    private static double besideOthers(int port) throws IOException {
        List<RawRequest> others = new ArrayList<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int count = 0; count < SLOW + IDLE; count++) {
                others.add(RawRequest.open(port));
            }
            List<RawRequest> slow = others.subList(0, SLOW);
            for (int count = 0; count < SLOW; count++) {
                slow.get(count).write(STARTS.get(count % STARTS.size()));
            }
            clock.scheduleAtFixedRate(() -> slow.forEach(client -> client.write("a")), 0, 1, TimeUnit.SECONDS);
            return slowest99(port);
        } finally {
            clock.shutdownNow();
            for (RawRequest other : others) {
                other.close();
            }
        }
    }

    /** In milliseconds. */
    private static double slowest99(int port) throws IOException {
        double[] millis = new double[SCORECARDS];
        try (RawRequest caller = RawRequest.open(port)) {
            for (int count = 0; count < SCORECARDS; count++) {
                long begun = System.nanoTime();
                caller.write("GET " + BOARD + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                if (caller.answer().status() != 200) {
                    throw new IOException("The scorecard was not answered");
                }
                millis[count] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[SCORECARDS * 99 / 100];
    }
}
