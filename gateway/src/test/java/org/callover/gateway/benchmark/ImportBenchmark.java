package org.callover.gateway.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.RunningGateway;

/**
 * The rows per second of an import over HTTP, against a bare JDBC batch insert of the same observations into the same
 * schema; in turn on the same machine, so that the ratio means something. The file has the size of the police's, with
 * made-up counts.
 */
public final class ImportBenchmark {
    private static final int ROUNDS = 5;
    private static final Pattern OBSERVATIONS =
            Pattern.compile("\"added\":(\\d+),\"revised\":(\\d+),\"unchanged\":(\\d+)");

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("callover-benchmark");
        Path data = folder.resolve("data");
        String key;
        try (RunningGateway gateway = RunningGateway.start(data, Map.of())) {
            key = gateway.shownKey();
            System.out.printf(
                    Locale.UK, "First import, server cold: %.0f observations/s%n", perSecond(gateway, key, file(0)));
        }
        try (BareInsert bare = BareInsert.ofNewest(data.resolve("derby"), folder.resolve("bare"));
                RunningGateway gateway = RunningGateway.start(data, Map.of())) {
            double[] ratios = new double[ROUNDS];
            Arrays.setAll(ratios, round -> ratio(gateway, key, file(round + 1), bare));
            Arrays.sort(ratios);
            System.out.printf(Locale.UK, "Median: %.0f%% of the bare insert%n", 100 * ratios[ROUNDS / 2]);
        }
    }

    /** A file whose counts differ from those of the one before, so that all of its rows are stored. */
    private static byte[] file(int round) {
        return WideFile.ofRealSize(round).getBytes(StandardCharsets.UTF_8);
    }

    private static double ratio(RunningGateway gateway, String key, byte[] file, BareInsert bare) {
        double imported = perSecond(gateway, key, file);
        double inserted = bare.perSecond();
        System.out.printf(
                Locale.UK,
                "Import %.0f/s, bare insert of %d observations %.0f/s: %.0f%%%n",
                imported,
                bare.rows(),
                inserted,
                100 * imported / inserted);
        return imported / inserted;
    }

    static double perSecond(RunningGateway gateway, String key, byte[] file) {
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/v1/imports"))
                .header("X-API-Key", key)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> receipt = gateway.send(request);
        double seconds = (System.nanoTime() - start) / 1e9;
        Matcher counts = OBSERVATIONS.matcher(receipt.body());
        if (receipt.statusCode() != 201 || !counts.find()) {
            throw new IllegalStateException("The import was not accepted: " + receipt.body());
        }
        long observations =
                Long.parseLong(counts.group(1)) + Long.parseLong(counts.group(2)) + Long.parseLong(counts.group(3));
        return observations / seconds;
    }
}
