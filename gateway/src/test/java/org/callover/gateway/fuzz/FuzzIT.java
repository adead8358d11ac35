package org.callover.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.contract.ResponseRules;
import org.callover.gateway.fuzz.contract.Bodies;
import org.callover.gateway.fuzz.contract.Calls;
import org.callover.gateway.fuzz.contract.Contract;
import org.callover.gateway.fuzz.contract.Known;
import org.callover.gateway.fuzz.contract.Values;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call of the contract by schema and by malice, with and without a key: each has its answer, and none is a fault.
 *
 * <p>On an instance of its own, so that no other test has to live with what it leaves behind. {@code fuzz.calls} says how many; {@code fuzz.seed} replays a run, and is printed by each.
 */
@Order(2)
class FuzzIT {
    private static final String SCORECARD =
            "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&members=london-boroughs&period=2021-12";

    @TempDir
    private static Path folder;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(folder.resolve("data"), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void everyCallIsAnsweredAndNoneIsAFault() throws Exception {
        assertThat(gateway.post("/api/v1/definitions?name=fuzz.yaml", "application/yaml", Bodies.DEFINITION)
                        .statusCode())
                .isEqualTo(201);
        String before = scores();
        Contract contract = Contract.read(gateway.get("/openapi?format=json").body());
        URI root = gateway.at("/");
        Values values = new Values(Known.of(contract, path -> gateway.get(path).body()));
        Fuzz fuzz = new Fuzz(
                root.getPort(),
                contract.operations(),
                new Calls(values, root.getAuthority()),
                gateway.shownKey(),
                new Rule(types(contract), folders()));

        assertThat(fuzz.runAsDescribed(1, Integer.getInteger("fuzz.described", 400))
                        .toString())
                .as("calls as the contract has them")
                .isEmpty();
        assertThat(neverAnswered(contract))
                .as("calls that were never answered with success")
                .isEmpty();

        int calls = Integer.getInteger("fuzz.calls", 5_000);
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        System.out.println("Fuzz: " + calls + " calls; to replay them: -Dfuzz.seed=" + seed);
        long start = System.nanoTime();
        Findings findings = fuzz.run(seed, calls);
        System.out.println("Fuzz: answered in "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s, by status " + fuzz.statuses());

        Files.writeString(Path.of("target", "fuzz.txt"), findings.toString());
        assertThat(findings.isEmpty())
                .as("seed %d, found (also in target/fuzz.txt):%n%s", seed, findings)
                .isTrue();
        assertThat(fuzz.statuses()).containsKeys("200", "201", "400", "401", "404", "405", "406", "415", "422");
        assertThat(scores()).as("a scorecard after all").isEqualTo(before);
    }

    /** The calls that only read and that never had a response of success among those that were checked. */
    private static List<String> neverAnswered(Contract contract) {
        Set<String> good = ResponseRules.SHIPPED.good().keySet();
        return contract.operations().stream()
                .filter(call ->
                        call.path().startsWith("/api/v1") && call.method().equals("GET"))
                // The fuzz does not learn the numbers of keys.
                .filter(call -> !call.path().endsWith("/keys/{id}"))
                .map(call -> "GET " + call.path().replaceFirst("^/api/v1", ""))
                .filter(call -> good.stream().noneMatch(one -> one.matches(Pattern.quote(call) + " 2\\d\\d")))
                .distinct()
                .toList();
    }

    /** A scorecard without what an import of somebody else may change in it: when, and after which import. */
    private static String scores() {
        String card = gateway.get(SCORECARD).body();
        assertThat(card).contains("\"scores\":");
        return card.replaceFirst("\"asAt\":\"[^\"]*\"", "")
                .replaceFirst("\"revision\":\\d+", "")
                .replaceFirst("\"definitions\":\"[^\"]*\"", "");
    }

    private static Set<String> types(Contract contract) {
        Set<String> types = new TreeSet<>(contract.types());
        types.add("application/json");
        types.add("application/yaml");
        // The page /api, which stands beside the contract.
        types.add("text/html");
        return types;
    }

    /** What no answer may name: where the instance runs and keeps its data. */
    private static List<String> folders() {
        return List.of(
                folder.toString(),
                Path.of("").toAbsolutePath().toString(),
                System.getProperty("java.home"),
                System.getProperty("user.home") + "/",
                System.getProperty("java.io.tmpdir") + "/");
    }
}
