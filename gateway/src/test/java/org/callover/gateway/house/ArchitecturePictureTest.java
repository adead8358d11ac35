package org.callover.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures in the page on the architecture are those of the code. */
class ArchitecturePictureTest {
    private static final Path PAGE = Path.of("..", "docs", "architecture.md");

    private static final String REWRITE = "mvn test -pl gateway -am -Dtest=ArchitecturePictureTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpicture.rewrite=true";

    @ParameterizedTest
    @CsvSource({"kpi-core, org.callover.kpi", "gateway, org.callover.gateway"})
    void showsWhatTheCodeUses(String module, String root) throws IOException {
        PackageGraph graph = PackageGraph.below(root);
        assertThat(graph.packages()).hasSizeGreaterThan(10);
        String page = Files.readString(PAGE);
        String start = "<!-- picture of " + module + " -->\n";
        String end = "<!-- end of the picture of " + module + " -->";
        assertThat(page).contains(start, end);
        int from = page.indexOf(start) + start.length();
        String drawn = graph.reduced().chart();
        String redrawn = page.substring(0, from) + drawn + "\n" + page.substring(page.indexOf(end, from));
        if (Boolean.getBoolean("picture.rewrite")) {
            Files.writeString(PAGE, redrawn);
        } else {
            assertThat(page)
                    .as("%s shows the packages of %s as they were. Rewrite it with:%n%s%n", PAGE, module, REWRITE)
                    .isEqualTo(redrawn);
        }
    }

    @Test
    void leavesOutWhatFollows() {
        PackageGraph graph = new PackageGraph(
                Map.of("a", Set.of("b", "c", "d"), "b", Set.of("c"), "c", Set.of("d"), "e", Set.of("d", "b")));
        assertThat(graph.reduced().chart()).isEqualTo("""
                ```mermaid
                flowchart BT
                    a --> b
                    b --> c
                    c --> d
                    d
                    e --> b
                ```""");
    }

    @Test
    void showsARing() {
        PackageGraph graph = new PackageGraph(Map.of("a", Set.of("b"), "b", Set.of("a", "c")));
        assertThat(graph.reduced().chart()).contains("a --> b\n", "b --> a & c\n");
    }
}
