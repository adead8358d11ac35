package org.callover.gateway.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.gateway.BuiltWar;
import org.callover.gateway.RunningGateway;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The requests per second of a scorecard of 20 indicators in 33 areas, as it is, revalidated and compressed, and of the
 * page of one area, each against a constant response of the same size from the same server; in turn, so that the ratios
 * mean something.
 *
 * <p>Its arguments are wide files to import beforehand; without one it makes a file of the real size.
 */
public final class HttpBenchmark {
    private static final int ROUNDS = 5;
    private static final String FLOOR = "a constant response";
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final String SCORECARD =
            "/api/v1/kpi-sets/benchmark/scores?members=london-boroughs&area=met&period=2020-12";

    /** The same indicators in one area, with a sparkline each. */
    private static final String PAGE = "/boards/benchmark?area=E09000019&period=2020-12";

    private static final int LATENCIES = 400;

    private static final List<String> SERIES = List.of(
            "arson",
            "criminal-damage",
            "business-and-community-burglary",
            "residential-burglary",
            "burglary",
            "drug-possession",
            "drug-trafficking",
            "drug-offences",
            "public-order-offences",
            "robbery-of-business-property",
            "personal-robbery",
            "robbery",
            "other-sexual-offences",
            "rape",
            "sexual-offences",
            "bicycle-theft",
            "shoplifting",
            "theft",
            "homicide",
            "violence-with-injury");

    private HttpBenchmark() {}

    public static void main(String[] files) throws IOException {
        Path folder = Files.createTempDirectory("callover-benchmark");
        Map<String, String> settings =
                Map.of("callover.launch.war", withFloor(folder).toString());
        try (RunningGateway gateway = RunningGateway.start(data(folder), settings)) {
            for (byte[] file : PoliceFiles.of(files)) {
                PoliceFiles.importInto(gateway, file);
            }
            measure(loads(gateway));
            firstBytes(gateway);
        }
    }

    private static Path withFloor(Path folder) {
        Path war = folder.resolve("callover-with-floor.war");
        BuiltWar.atRoot()
                .addClasses(Floor.class, Floor.Alone.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        return war;
    }

    /** A data folder with a set of 20 indicators, as an officer would write it. */
    private static Path data(Path folder) throws IOException {
        Path data = folder.resolve("data");
        String indicators = SERIES.stream()
                .map(series -> "  - { id: benchmark.%s, title: Offences of %s, measure: { count: %s }, good: lower,"
                                .formatted(series, series.replace('-', ' '), series)
                        + " window: rolling-12, compare: year-earlier, target: { change: -5%, on: year-earlier },"
                        + " amber-within: 5%, benchmark: { group: london-boroughs, rank: highest-first } }\n")
                .collect(Collectors.joining());
        Files.createDirectories(data.resolve("definitions"));
        Files.writeString(
                data.resolve("definitions").resolve("benchmark.yaml"),
                "kpi: 1\nset: benchmark\ntitle: Twenty indicators\nindicators:\n" + indicators);
        return data;
    }

    private static Map<String, Load> loads(RunningGateway gateway) {
        HttpResponse<String> scorecard = gateway.get(SCORECARD);
        String tag = scorecard.headers().firstValue("ETag").orElseThrow(() -> unscored(scorecard));
        if (scorecard.body().split("\"value\":", -1).length < SERIES.size() * 33) {
            throw unscored(scorecard);
        }
        String length = scorecard.headers().firstValue("Content-Length").orElseThrow();
        System.out.println("The scorecard has " + length + " bytes.");
        Map<String, Load> loads = new LinkedHashMap<>();
        loads.put(FLOOR, Load.of(gateway.at("/floor/bytes/" + length)));
        loads.put("the scorecard", Load.of(gateway.at(SCORECARD)));
        loads.put("its ETag matching", Load.of(gateway.at(SCORECARD)).unchanged(tag));
        String compressed = compressedLength(gateway, SCORECARD);
        System.out.println("Compressed it has " + compressed + " bytes.");
        loads.put(FLOOR + " as short", Load.of(gateway.at("/floor/bytes/" + compressed)));
        loads.put("the scorecard in gzip", Load.of(gateway.at(SCORECARD)).compressed());
        String page = compressedLength(gateway, PAGE);
        System.out.println("Compressed the page of the board has " + page + " bytes.");
        loads.put(FLOOR + " of the page", Load.of(gateway.at("/floor/bytes/" + page)));
        loads.put("the page of the board in gzip", Load.of(gateway.at(PAGE)).compressed());
        return loads;
    }

    /** Milliseconds until the first byte of the warm page, and of a constant response of its size, one after the other. */
    private static void firstBytes(RunningGateway gateway) throws IOException {
        Load page = Load.of(gateway.at(PAGE)).compressed();
        Load floor = Load.of(gateway.at("/floor/bytes/" + compressedLength(gateway, PAGE)));
        List<Double> pages = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int i = 0; i < LATENCIES; i++) {
            pages.add(page.millisToFirstByte());
            floors.add(floor.millisToFirstByte());
        }
        System.out.printf(
                Locale.UK,
                "First byte, median: the page of the board %.2f ms, %s of its size %.2f ms%n",
                median(pages),
                FLOOR,
                median(floors));
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static String compressedLength(RunningGateway gateway, String address) {
        HttpResponse<String> head = gateway.send(HttpRequest.newBuilder(gateway.at(address))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", "gzip")
                .build());
        return head.headers().firstValue("Content-Length").orElseThrow();
    }

    private static IllegalStateException unscored(HttpResponse<String> answer) {
        return new IllegalStateException("No scorecard: " + answer.statusCode() + " " + answer.body());
    }

    private static void measure(Map<String, Load> loads) {
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double floor = 0;
            for (Map.Entry<String, Load> load : loads.entrySet()) {
                double perSecond = load.getValue().perSecond(ROUND);
                floor = load.getKey().startsWith(FLOOR) ? perSecond : floor;
                System.out.printf(
                        Locale.UK,
                        "%-28s %8.0f/s %5.0f%%%s%n",
                        load.getKey(),
                        perSecond,
                        100 * perSecond / floor,
                        round == 0 ? " (warming up)" : "");
                if (round > 0) {
                    shares.computeIfAbsent(load.getKey(), unseen -> new ArrayList<>())
                            .add(perSecond / floor);
                }
            }
        }
        shares.forEach((what, all) -> System.out.printf(Locale.UK, "Median: %-28s %.0f%%%n", what, 100 * median(all)));
    }
}
