package org.callover.gateway.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callover.gateway.RunningGateway;

/**
 * The time to the first byte and to the last of a set's whole history, as it is and compressed, in turn. The client reads
 * the bytes and does not unpack them.
 *
 * <p>Its arguments are police files to import beforehand, the oldest first; without one it makes a file of the real size.
 */
public final class HistoryBenchmark {
    private static final int ROUNDS = 7;
    private static final String HISTORY = "/api/v1/kpi-sets/violence/history?members=london-boroughs&area=met";

    private HistoryBenchmark() {}

    /** One answer: the seconds to its first and last byte, and its length. */
    private record Timed(double first, double last, long bytes) {}

    public static void main(String[] files) throws IOException {
        Path folder = Files.createTempDirectory("callover-benchmark");
        String months = files.length == 0 ? "&from=2010-04&to=2023-11" : "&from=2010-04&to=2025-11";
        try (RunningGateway gateway = RunningGateway.start(folder.resolve("data"), Map.of())) {
            for (byte[] file : PoliceFiles.of(files)) {
                PoliceFiles.importInto(gateway, file);
            }
            measure(gateway.at(HISTORY + months));
        }
    }

    private static void measure(URI history) throws IOException {
        Map<String, List<Timed>> rounds = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (String coding : List.of("identity", "gzip")) {
                Timed timed = get(history, coding);
                System.out.printf(
                        Locale.UK,
                        "%-8s first byte %4.0f ms, last %5.2f s, %,d bytes%s%n",
                        coding,
                        1000 * timed.first(),
                        timed.last(),
                        timed.bytes(),
                        round == 0 ? " (warming up)" : "");
                if (round > 0) {
                    rounds.computeIfAbsent(coding, unseen -> new ArrayList<>()).add(timed);
                }
            }
        }
        rounds.forEach((coding, all) -> System.out.printf(
                Locale.UK,
                "Median: %-8s first byte %.0f ms, last %.2f s%n",
                coding,
                1000 * median(all.stream().map(Timed::first).toList()),
                median(all.stream().map(Timed::last).toList())));
        List<Timed> plain = rounds.getOrDefault("identity", List.of());
        List<Timed> compressed = rounds.getOrDefault("gzip", List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(compressed.get(round).last() / plain.get(round).last());
        }
        System.out.printf(Locale.UK, "Median: gzip takes %.2f times as long%n", median(ratios));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Timed get(URI uri, String coding) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", coding);
        byte[] buffer = new byte[1 << 16];
        long begun = System.nanoTime();
        try (InputStream body = connection.getInputStream()) {
            int read = body.read(buffer, 0, 1);
            double first = (System.nanoTime() - begun) / 1e9;
            long bytes = 0;
            while (read >= 0) {
                bytes += read;
                read = body.read(buffer);
            }
            return new Timed(first, (System.nanoTime() - begun) / 1e9, bytes);
        }
    }
}
