package org.callover.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each pair of ways to one answer that the page on architecture lists is held by the law that it names. */
class NamedLawsTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final Pattern LAW = Pattern.compile("`(\\w+LawsTest)\\.(\\w+)`");

    @Test
    void everyLawNamedIsThere() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("LawsTest.java"))
                    .map(NamedLawsTest::text)
                    .toList();
        }
        List<String> missing = LAW.matcher(Files.readString(PAGE))
                .results()
                .filter(law -> tests.stream()
                        .noneMatch(test -> test.contains("class " + law.group(1) + " ")
                                && test.contains("void " + law.group(2) + "(")))
                .map(law -> law.group(1) + "." + law.group(2))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(LAW.matcher(Files.readString(PAGE)).results()).hasSizeGreaterThanOrEqualTo(10);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
