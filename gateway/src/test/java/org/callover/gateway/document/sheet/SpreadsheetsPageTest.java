package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callover.gateway.NamedTests;
import org.junit.jupiter.api.Test;

/** The page on spreadsheets against the tests that it names. */
class SpreadsheetsPageTest {
    private final NamedTests page = NamedTests.of("spreadsheets.md");

    @Test
    void everyTestNamedOnThePageExists() {
        assertThat(page.all()).hasSizeGreaterThan(36);
        assertThat(page.missing()).isEmpty();
    }

    @Test
    void everyPointOfTheChecklistHasATest() {
        List<String> points = page.text()
                .lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(points)
                .extracting(line -> Integer.valueOf(line.split("\\|")[1].strip()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
        assertThat(points).allMatch(line -> line.contains("Test#"));
        assertThat(points.stream().filter(line -> line.contains("| **E** |"))).hasSize(19);
    }
}
