package org.callover.gateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {

    private static final String PARKS = """
            kpi: 1
            set: parks
            title: Our parks
            series:
              - { id: park-incidents, title: Incidents in parks, unit: incidents }
            indicators:
              - { id: parks.incidents, title: Incidents in parks, measure: { count: park-incidents }, good: lower }
            examples:
              - given:
                  - { series: park-incidents, area: E09000019, period: 2021, value: 95 }
                when: { indicator: parks.incidents, area: E09000019, period: 2021-12 }
                then: { value: %s, rag: NOT_RATED }
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("parks.yaml");
    }

    @Test
    void itRunsTheEnginesExamplesAndThoseOfEveryModule() {
        Ran ran = run();
        assertThat(ran.status).isZero();
        assertThat(ran.lines.get(0)).startsWith("Callover engine ");
        assertThat(ran.lines).anyMatch(line -> line.matches("engine-windows +(\\d+) of +\\1 .*"));
        assertThat(ran.lines).anyMatch(line -> line.matches("violence +(\\d+) of +\\1 .*"));
        assertThat(ran.last()).matches("(\\d+) of \\1 examples pass\\.");
    }

    @Test
    void itRunsThoseOfAFileAndOfAFolder() throws IOException {
        Files.writeString(file, PARKS.formatted("95"));
        for (Path given : List.of(file, folder)) {
            Ran ran = run(given);
            assertThat(ran.status).isZero();
            assertThat(ran.lines).anyMatch(line -> line.matches("parks +1 of +1  Our parks"));
        }
    }

    @Test
    void whatDoesNotComeOutIsToldWithItsPlaceAndBothFigures() throws IOException {
        Files.writeString(file, PARKS.formatted("96"));
        Ran ran = run(file);
        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.lines)
                .anyMatch(line -> line.matches("parks +0 of +1  Our parks"))
                .contains("parks.yaml:9:1: the example of parks.incidents in E09000019 for 2021-12 fails: "
                        + "value is 95, but the example expects 96");
    }

    @Test
    void aFaultyDocumentIsToldToo() throws IOException {
        Files.writeString(file, PARKS.formatted("95").replace("good: lower", "good: low"));
        Ran ran = run(file);
        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.lines).anyMatch(line -> line.startsWith("parks.yaml:7:"));
    }

    @Test
    void whatIsNotThereIsRefusedInOneLine() {
        for (String absent : List.of("absent.yaml", "absent.jar")) {
            Ran ran = run(folder.resolve(absent));
            assertThat(ran.status).isEqualTo(2);
            assertThat(ran.lines).singleElement().asString().contains(absent).endsWith("indicator jars.");
        }
    }

    private record Ran(int status, List<String> lines) {
        String last() {
            return lines.get(lines.size() - 1);
        }
    }

    private static Ran run(Path... given) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = ConformanceCommand.run(
                Stream.of(given).map(Path::toString).toList(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Ran(status, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
