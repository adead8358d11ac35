package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page on security against the tests that it names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:#(\\w+))?`");
    private static final List<String> TESTS = List.of("kpi-core/src/test/java", "gateway/src/test/java");

    private final String page;
    private final Map<String, String> sources = new TreeMap<>();

    SecurityPageTest() throws IOException {
        page = Files.readString(ROOT.resolve("docs/security.md"));
        for (String folder : TESTS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
    }

    @Test
    void everyTestNamedOnThePageExists() {
        List<MatchResult> named = NAMED.matcher(page).results().toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named.stream().filter(one -> !exists(one)).map(MatchResult::group))
                .isEmpty();
    }

    private boolean exists(MatchResult test) {
        String sought = test.group(2) == null ? "class " + test.group(1) : test.group(2);
        return Pattern.compile("\\b" + sought + "\\b")
                .matcher(sources.getOrDefault(test.group(1), ""))
                .find();
    }

    @Test
    void everyRequirementIsOnThePageOnce() {
        List<String> rows = page.lines()
                .filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+.*"))
                .map(line -> line.split("\\|")[1].strip())
                .toList();
        assertThat(rows).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }
}
