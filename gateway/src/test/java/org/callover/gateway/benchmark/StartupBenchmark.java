package org.callover.gateway.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callover.gateway.RunningGateway;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The seconds from the start command to the first good answer on a second start, against the same server with an empty
 * war, started by the same launcher; in turn on the same machine, so that the difference means something.
 *
 * <p>Its arguments are wide files to import beforehand; without one it makes a file of the real size.
 */
public final class StartupBenchmark {
    private static final int ROUNDS = 5;
    private static final int MILLIS_BETWEEN = 20;
    private static final int MILLIS_TO_SETTLE = 2_000;

    private StartupBenchmark() {}

    /** Something to start, and the answer that says that it serves. */
    private record Start(Path data, Map<String, String> settings, String path, String sign) {
        double seconds() {
            long begun = System.nanoTime();
            try (RunningGateway gateway = RunningGateway.launch(data, RunningGateway.freePort(), settings)) {
                while (!serves(gateway)) {
                    sleep(MILLIS_BETWEEN);
                }
                return (System.nanoTime() - begun) / 1e9;
            }
        }

        private boolean serves(RunningGateway gateway) {
            try {
                HttpResponse<String> answer = gateway.get(path);
                return answer.statusCode() == 200 && answer.body().contains(sign);
            } catch (UncheckedIOException notYet) {
                return false;
            }
        }
    }

    public static void main(String[] files) throws IOException {
        Path folder = Files.createTempDirectory("callover-benchmark");
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put("an empty war", empty(folder));
        starts.put("Callover, sample data", callover(folder.resolve("sample"), List.of()));
        starts.put("Callover, police files", callover(folder.resolve("police"), PoliceFiles.of(files)));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            starts.forEach((what, start) -> {
                sleep(MILLIS_TO_SETTLE);
                double taken = start.seconds();
                System.out.printf(Locale.UK, "%-24s %6.2f s%n", what, taken);
                seconds.computeIfAbsent(what, unseen -> new ArrayList<>()).add(taken);
            });
        }
        double floor = median(seconds.get("an empty war"));
        seconds.forEach((what, all) -> System.out.printf(
                Locale.UK, "Median: %-24s %6.2f s, %+.2f s%n", what, median(all), median(all) - floor));
    }

    private static Start empty(Path folder) {
        Path war = folder.resolve("empty.war");
        ShrinkWrap.create(WebArchive.class)
                .addAsWebResource(new StringAsset("an empty war"), "index.html")
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        Map<String, String> settings = Map.of("callover.launch.war", war.toString());
        return new Start(folder.resolve("empty"), settings, "/index.html", "an empty war");
    }

    /** The second start, of a data folder that was filled in a first. */
    private static Start callover(Path data, List<byte[]> files) {
        try (RunningGateway first = RunningGateway.start(data, Map.of())) {
            for (byte[] file : files) {
                PoliceFiles.importInto(first, file);
            }
        }
        return new Start(data, Map.of(), "/health/ready", "\"database\"");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
