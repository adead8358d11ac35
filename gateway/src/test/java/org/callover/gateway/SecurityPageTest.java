package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page on security against the tests that it names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityPageTest {
    private final NamedTests page = NamedTests.of("security.md");

    @Test
    void everyTestNamedOnThePageExists() {
        assertThat(page.all()).hasSizeGreaterThan(40);
        assertThat(page.missing()).isEmpty();
    }

    @Test
    void everyRequirementIsOnThePageOnce() {
        List<String> rows = page.text()
                .lines()
                .filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+.*"))
                .map(line -> line.split("\\|")[1].strip())
                .toList();
        assertThat(rows).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }
}
