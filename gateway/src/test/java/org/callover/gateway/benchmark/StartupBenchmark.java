package org.callover.gateway.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.callover.gateway.BuiltWar;
import org.callover.gateway.RunningGateway;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The seconds from the start of the server to the first good answer on a second start, against the same server with an empty
 * war, in turn on the same machine, so that the difference means something. The floor is the server as it comes; beside
 * it stands the empty war in the hands of Callover's own launcher, with the same options and an archive of its own.
 *
 * <p>Its arguments are wide files to import beforehand; without one it makes a file of the real size.
 */
public final class StartupBenchmark {
    private static final String FLOOR = "an empty war";
    private static final int ROUNDS = 5;
    private static final int MILLIS_BETWEEN = 50;
    private static final int MILLIS_TO_SETTLE = 2_000;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StartupBenchmark() {}

    /** Something to start on a port, and the answer that says that it serves. */
    private record Start(IntFunction<Runnable> starting, String path, String sign) {
        double seconds() {
            int port = RunningGateway.freePort();
            URI uri = URI.create("http://localhost:" + port + path);
            Runnable stop = starting.apply(port);
            long begun = System.nanoTime();
            try {
                while (!serves(uri)) {
                    sleep(MILLIS_BETWEEN);
                }
                return (System.nanoTime() - begun) / 1e9;
            } finally {
                stop.run();
            }
        }

        private boolean serves(URI uri) {
            try {
                HttpResponse<String> answer =
                        CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
                return answer.statusCode() == 200 && answer.body().contains(sign);
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static void main(String[] files) throws IOException {
        Path folder = Files.createTempDirectory("callover-benchmark");
        Path war = emptyWar(folder);
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put(FLOOR, empty(port -> bare(war, port)));
        starts.put(
                "an empty war, launched",
                empty(port -> launched(folder.resolve("empty"), port, Map.of("callover.launch.war", war.toString()))));
        starts.put("Callover, sample data", callover(folder.resolve("sample"), List.of()));
        starts.put("Callover, police files", callover(folder.resolve("police"), PoliceFiles.of(files)));
        // What a first start leaves behind for the next is there before it counts.
        starts.values().forEach(Start::seconds);
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            starts.forEach((what, start) -> {
                sleep(MILLIS_TO_SETTLE);
                double taken = start.seconds();
                System.out.printf(Locale.UK, "%-24s %6.2f s%n", what, taken);
                seconds.computeIfAbsent(what, unseen -> new ArrayList<>()).add(taken);
            });
        }
        double floor = median(seconds.get(FLOOR));
        seconds.forEach((what, all) -> System.out.printf(
                Locale.UK, "Median: %-24s %6.2f s, %+.2f s%n", what, median(all), median(all) - floor));
    }

    private static Path emptyWar(Path folder) {
        Path war = folder.resolve("empty.war");
        ShrinkWrap.create(WebArchive.class)
                .addAsWebResource(new StringAsset("an empty war"), "index.html")
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        return war;
    }

    private static Start empty(IntFunction<Runnable> starting) {
        return new Start(starting, "/index.html", "an empty war");
    }

    /** The server with no option of ours but that it stays alone. */
    private static Runnable bare(Path war, int port) {
        try {
            Process server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            BuiltWar.part("server").toString(),
                            "--nocluster",
                            "--contextroot",
                            "/",
                            "--port",
                            Integer.toString(port),
                            "--deploy",
                            war.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return () -> {
                server.destroy();
                server.onExit().join();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts from where the launcher has looked around and starts the server: in the run command it is part of the build. */
    private static Runnable launched(Path data, int port, Map<String, String> settings) {
        RunningGateway gateway = RunningGateway.launch(data, port, settings);
        while (!gateway.console().contains("Callover is starting")) {
            sleep(1);
        }
        return gateway::close;
    }

    /** The second start, of a data folder that was filled in a first. */
    private static Start callover(Path data, List<byte[]> files) {
        try (RunningGateway first = RunningGateway.start(data, Map.of())) {
            for (byte[] file : files) {
                PoliceFiles.importInto(first, file);
            }
        }
        return new Start(port -> launched(data, port, Map.of()), "/health/ready", "\"database\"");
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
