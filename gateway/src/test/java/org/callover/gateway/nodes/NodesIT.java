package org.callover.gateway.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.nodes.history.Anomaly;
import org.callover.gateway.nodes.workload.Workload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes on one PostgreSQL behind a balancer, all started at once on an empty database: what one has taken in, all
 * show, in the same bytes, and neither a lost node nor a restarted database loses or bends a figure.
 *
 * <p>{@code workload.operations} says how long the workload is; {@code workload.seed} replays it, and is printed.
 */
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "workload.run", matches = "yes")
class NodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String API = "/api/v1/";

    private static final String DEFINITION = """
            kpi: 1
            set: nodes
            title: Seen on all nodes, %d
            series:
              - { id: nodes-one, title: One, unit: things }
            indicators:
              - { id: nodes.one, title: One, measure: { count: nodes-one }, good: lower, no-target: none, window: month }
            """;

    @TempDir
    private static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(folder);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static HttpAnswer ask(Node node, HttpQuestion question) {
        return ask(node.port(), question);
    }

    private static HttpAnswer ask(int port, HttpQuestion question) {
        try {
            return question.ask(port, PATIENCE);
        } catch (IOException e) {
            throw new IllegalStateException(question.target(), e);
        }
    }

    private static HttpQuestion posted(String call, String type, String body) {
        return new HttpQuestion("POST", API + call, Map.of("Content-Type", type, "X-API-Key", cluster.key()), body);
    }

    private static HttpQuestion file(String rows) {
        return posted("imports", "text/csv", "series,area,period,value\n" + rows);
    }

    private static void define(Node node, int text) {
        HttpAnswer defined =
                ask(node, posted("definitions?name=nodes.yaml", "application/yaml", DEFINITION.formatted(text)));
        assertThat(defined.status()).as(defined.text()).isEqualTo(201);
    }

    /** A second of a machine that has a processor for each process that wants to run; of a busier one, that much longer. */
    private static Duration second() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double busy = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
        return Duration.ofMillis(Math.round(1_000 * Math.max(1, busy)));
    }

    /** Asks until the answer has a text; fails if that takes longer than a second. */
    private static void isSeenInASecond(Node node, String call, String text) {
        long end = System.nanoTime() + second().toNanos();
        HttpAnswer answer = ask(node, HttpQuestion.get(API + call));
        while (!answer.text().contains(text)) {
            assertThat(System.nanoTime())
                    .as("%s does not show %s on %s in a second: %s", call, text, node, answer.text())
                    .isLessThan(end);
            answer = ask(node, HttpQuestion.get(API + call));
        }
    }

    private static List<String> called(HttpAnswer list, String array, String member) {
        return list.json().getJsonArray(array).getValuesAs(JsonValue::asJsonObject).stream()
                .map(one -> one.getString(member))
                .toList();
    }

    @Test
    @Order(1)
    void startedAtOnceOnAnEmptyDatabaseTheyHoldTheSampleDataOnce() {
        List<String> files = called(ask(cluster.node(0), HttpQuestion.get(API + "imports")), "items", "fileName");
        assertThat(files).isNotEmpty().doesNotHaveDuplicates();
        assertThat(cluster.nodes()).allSatisfy(node -> {
            HttpAnswer imports = ask(node, HttpQuestion.get(API + "imports"));
            assertThat(called(imports, "items", "fileName")).isEqualTo(files);
        });
    }

    @Test
    @Order(2)
    void definitionPostedAtOneIsInForceAtAllWithinASecond() throws Exception {
        for (int i = 0; i < cluster.nodes().size(); i++) {
            define(cluster.node(i), i);
            for (Node node : cluster.nodes()) {
                isSeenInASecond(node, "kpi-sets/nodes", "Seen on all nodes, " + i);
            }
        }
        for (Node node : cluster.nodes()) {
            Path file = node.data().resolve("definitions/nodes.yaml");
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(file) || !Files.readString(file).equals(DEFINITION.formatted(2))) {
                assertThat(System.nanoTime())
                        .as("the folder of %s has the text", node)
                        .isLessThan(end);
                Thread.sleep(50);
            }
        }
    }

    @Test
    @Order(3)
    void importAtOneIsReadOnAllWithinASecond() {
        for (int i = 0; i < 10; i++) {
            HttpAnswer sent = ask(cluster.node(i % 3), file("nodes-one,Islington,2021-05," + (1000 + i) + "\n"));
            assertThat(sent.status()).as(sent.text()).isEqualTo(201);
            String revision = "\"revision\":" + sent.json().getInt("revision");
            for (Node node : cluster.nodes()) {
                isSeenInASecond(node, "kpi-sets/nodes/scores?area=Islington&period=2021-05", revision);
            }
        }
    }

    @Test
    @Order(4)
    void eightImportsAtOnceOverAllNodesAreAllRecordedInOrder() {
        int before = newest();
        var threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<HttpAnswer>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ask(
                                cluster.node(i % 3),
                                file("nodes-one,Camden,2021-0%d,%d\nnodes-one,Camden,2021-12,%d\n"
                                        .formatted(i + 1, 50 + i, 70 + i))),
                        threads))
                .toList();
        List<HttpAnswer> answers = sent.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(201));
        List<Integer> numbers = answers.stream()
                .map(answer -> answer.json().getInt("revision"))
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
        int last = numbers.get(7);
        HttpAnswer newest = answers.stream()
                .filter(answer -> answer.json().getInt("revision") == last)
                .findFirst()
                .orElseThrow();
        int value = 70 + answers.indexOf(newest);
        for (Node node : cluster.nodes()) {
            isSeenInASecond(node, "kpi-sets/nodes/scores?area=Camden&period=2021-12", "\"revision\":" + last);
            JsonObject score = ask(node, HttpQuestion.get(API + "kpi-sets/nodes/scores?area=Camden&period=2021-12"))
                    .json()
                    .getJsonArray("scores")
                    .getJsonObject(0);
            assertThat(score.getInt("value")).isEqualTo(value);
        }
    }

    private static int newest() {
        return ask(cluster.node(0), HttpQuestion.get(API + "imports?limit=1"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("revision");
    }

    @Test
    @Order(5)
    void keyRevokedAtOneIsRefusedAtAllWithinASecond() throws InterruptedException {
        HttpAnswer made = ask(
                cluster.node(0), posted("keys", "application/json", "{\"name\":\"short\",\"role\":\"ADMINISTRATOR\"}"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        HttpQuestion use =
                HttpQuestion.get(API + "keys").with("X-API-Key", made.json().getString("key"));
        Thread.sleep(second().toMillis());
        assertThat(cluster.nodes())
                .allSatisfy(node -> assertThat(ask(node, use).status()).isEqualTo(200));
        HttpQuestion revoke = new HttpQuestion(
                "DELETE", API + "keys/" + made.json().getString("id"), Map.of("X-API-Key", cluster.key()), "");
        assertThat(ask(cluster.node(1), revoke).status()).isEqualTo(204);
        Thread.sleep(second().toMillis());
        assertThat(cluster.nodes())
                .allSatisfy(node -> assertThat(ask(node, use).status()).isEqualTo(401));
    }

    @Test
    @Order(6)
    void keysOfOneNameMadeAtOnceAreOneKey() {
        List<CompletableFuture<HttpAnswer>> sent = cluster.nodes().stream()
                .map(node -> CompletableFuture.supplyAsync(
                        () -> ask(node, posted("keys", "application/json", "{\"name\":\"same\",\"role\":\"READER\"}"))))
                .toList();
        assertThat(sent.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(201, 409, 409);
    }

    /** All sets, in all areas and groups that they are usual for, in all formats, and everything else that is listed. */
    private static List<String> questions() {
        List<String> sets = called(ask(cluster.node(0), HttpQuestion.get(API + "kpi-sets")), "items", "id");
        List<String> indicators = called(ask(cluster.node(0), HttpQuestion.get(API + "indicators")), "items", "id");
        List<String> areas = List.of("Islington", "Camden", "E09000002", "bcu-central-north", "Westminster");
        List<String> calls = new ArrayList<>(List.of(
                "kpi-sets",
                "indicators",
                "areas",
                "definitions",
                "conformance",
                "imports",
                "series",
                "papers",
                "schemas/kpi-1.json",
                "observations?format=csv",
                "observations?area=Islington"));
        for (String set : sets) {
            calls.add("kpi-sets/" + set);
            calls.add("kpi-sets/" + set + "/coverage?area=Islington");
            for (String area : areas) {
                for (String format : List.of("json", "csv", "html", "pdf", "docx", "xlsx", "ods")) {
                    calls.add("kpi-sets/" + set + "/scores?area=" + area + "&format=" + format);
                }
                calls.add("kpi-sets/" + set + "/summary?area=" + area);
                calls.add("kpi-sets/" + set + "/history?from=2021-01&to=2021-12&area=" + area);
                calls.add("kpi-sets/" + set + "/history?from=2021-01&to=2021-12&format=csv&area=" + area);
            }
        }
        for (String indicator : indicators) {
            calls.add("indicators/" + indicator);
            calls.add("indicators/" + indicator + "/series?area=Islington");
            calls.add("indicators/" + indicator + "/explain?area=Islington");
        }
        return calls;
    }

    @Test
    @Order(7)
    void allNodesGiveTheSameBytesAndTag() {
        List<String> calls = questions();
        Random some = new Random(2026);
        int most = Integer.getInteger("workload.questions", 40);
        List<String> asked = calls.size() <= most
                ? calls
                : some.ints(most, 0, calls.size())
                        .mapToObj(calls::get)
                        .distinct()
                        .toList();
        List<String> different = new ArrayList<>();
        for (String call : asked) {
            List<HttpAnswer> answers = cluster.nodes().stream()
                    .map(node -> ask(node, HttpQuestion.get(API + call).with("Host", "kpi.example.org")))
                    .toList();
            List<String> states = answers.stream()
                    .map(answer -> answer.status() + " " + answer.header("ETag") + " " + answer.digest())
                    .distinct()
                    .toList();
            if (states.size() > 1 || answers.get(0).status() != 200) {
                different.add(call + ": " + states);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Order(8)
    void noReadFailsButThoseInFlightOnAKilledNode() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        Queue<Integer> read = new ConcurrentLinkedQueue<>();
        Node victim = cluster.node(1);
        long[] dead = {Long.MAX_VALUE};
        var threads = Executors.newFixedThreadPool(6);
        List<CompletableFuture<Void>> readers = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            while (going.get()) {
                                read.add(readThroughBalancer(victim, dead, failed));
                            }
                        },
                        threads))
                .limit(6)
                .toList();
        Thread.sleep(1_000);
        ProcessHandle server = victim.instance().server();
        server.destroyForcibly();
        server.onExit().join();
        dead[0] = System.nanoTime();
        victim.kill();
        Thread.sleep(2_000);
        victim.launch();
        victim.awaitReady();
        Thread.sleep(1_000);
        going.set(false);
        readers.forEach(CompletableFuture::join);
        threads.shutdown();
        assertThat(failed).isEmpty();
        assertThat(read).hasSizeGreaterThan(100);
        assertThat(cluster.balancer().ready()).contains(victim.port());
    }

    /** The status, and what failed if it was not in flight on the victim when it was killed. */
    private static int readThroughBalancer(Node victim, long[] dead, Queue<String> failed) {
        int[] own = new int[1];
        long start = System.nanoTime();
        try {
            HttpAnswer answer = HttpQuestion.get(API + "kpi-sets/islington-2021/scores?area=Islington&period=2021-12")
                    .ask(cluster.balancer().port(), PATIENCE, port -> own[0] = port);
            if (answer.status() != 200) {
                failed.add("answered with " + answer.status() + " " + answer.text());
            }
            return answer.status();
        } catch (IOException e) {
            boolean inFlight = cluster.balancer().nodeOf(own[0]) == victim.port() && start <= dead[0];
            if (!inFlight) {
                failed.add((start - dead[0]) / 1_000_000 + " ms after its end: " + e);
            }
            return 0;
        }
    }

    @Test
    @Order(9)
    void workloadHasNoAnomalies() throws Exception {
        int length = Integer.getInteger("workload.operations", 300);
        int perSecond = Integer.getInteger("workload.rate", 25);
        long seed = Long.getLong("workload.seed", new Random().nextLong());
        System.out.println("Workload: " + length + " steps; to replay them: -Dworkload.seed=" + seed);
        long start = System.nanoTime();
        Workload workload = new Workload(cluster);
        List<Anomaly> anomalies = workload.run(seed, length, perSecond, second());
        System.out.printf("Workload: %d s; %s%n", (System.nanoTime() - start) / 1_000_000_000, workload.counts());
        Path log = Path.of("target", "workload-" + seed);
        workload.write(log);
        assertThat(anomalies).as("seed %d, %s", seed, log.toAbsolutePath()).isEmpty();
    }

    /** It takes a start of its own, so only after a long workload. */
    @Test
    @Order(10)
    void ledgerFitsAfterAllThat() {
        assumeTrue(Integer.getInteger("workload.operations", 0) >= 1_000, "Only after a long workload");
        Map<String, String> settings = new TreeMap<>(cluster.postgres().settings(cluster.database()));
        settings.put("callover.command", "verify-ledger");
        RunningGateway command = RunningGateway.launch(folder.resolve("command"), RunningGateway.freePort(), settings);
        assertThat(command.exit()).as(command.console()).isZero();
        assertThat(command.console()).contains("The ledger fits: ");
    }
}
