package org.callover.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.house.SourceFile.Sized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The limits of main code, over all modules.
 *
 * <p>A line of code is one that is not blank, not comment alone, and neither an import nor the package's name. A class is
 * measured with all that is nested in it, and a method from its first annotation to its last brace.
 */
class HouseRulesTest {
    private static final int LONGEST_CLASS = 200;
    private static final int LONGEST_METHOD = 25;
    private static final int MOST_TYPES = 15;

    private static final List<SourceFile> MAIN = SourceFile.ofAllModules();

    @Test
    void allModulesAreRead() {
        assertThat(MAIN).hasSizeGreaterThan(400);
        assertThat(MAIN)
                .extracting(SourceFile::packageName)
                .contains("org.callover.kpi.period", "org.callover.gateway.launch");
    }

    @Test
    void classesHaveAtMost200LinesOfCode() {
        assertThat(longer(SourceFile::types, LONGEST_CLASS)).isEmpty();
    }

    @Test
    void methodsHaveAtMost25LinesOfCode() {
        assertThat(longer(SourceFile::methods, LONGEST_METHOD)).isEmpty();
    }

    private static List<Sized> longer(Function<SourceFile, List<Sized>> parts, int most) {
        return MAIN.stream()
                .flatMap(file -> parts.apply(file).stream())
                .filter(part -> part.lines() > most)
                .toList();
    }

    @Test
    void packagesHaveAtMost15Types() {
        Map<String, Integer> types = MAIN.stream()
                .collect(Collectors.toMap(
                        SourceFile::packageName, file -> file.types().size(), Integer::sum, TreeMap::new));
        types.values().removeIf(number -> number <= MOST_TYPES);
        assertThat(types).isEmpty();
    }

    @Test
    void noTwoTypesHaveTheSameName() {
        Map<String, List<String>> packages = MAIN.stream()
                .flatMap(file -> file.types().stream().map(type -> Map.entry(type.name(), file.packageName())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        packages.values().removeIf(each -> each.size() == 1);
        assertThat(packages)
                .as("types and the packages that have one of the name")
                .isEmpty();
    }

    @Test
    void seesWhatIsTooLong(@TempDir Path folder) throws IOException {
        String body = Stream.generate(() -> "        a++;\n").limit(24).collect(Collectors.joining());
        Path file = folder.resolve("Long.java");
        Files.writeString(file, """
                package org.example;

                import java.util.List;

                /** Long. */
                class Long {
                    int a;

                    @Deprecated
                    void longest() {
                        // Nothing to see here.
                %s    }

                    record Nested(int b) {
                        Nested {
                            b++;
                        }
                    }
                }

                interface Beside {}
                """.formatted(body));
        SourceFile read = SourceFile.parsed(List.of(file)).get(0);
        assertThat(read.packageName()).isEqualTo("org.example");
        assertThat(read.types()).containsExactly(new Sized("Long", 3 + 27 + 5), new Sized("Beside", 1));
        assertThat(read.methods()).containsExactly(new Sized("Long.longest", 27), new Sized("Nested.<init>", 3));
    }
}
