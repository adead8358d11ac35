package org.callover.kpi.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javassist.ClassPool;
import javassist.CtClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public types of the engine against those that were published, which {@code docs/contract} has.
 *
 * <p>After a change that is meant, {@code -Dcontract.rewrite=true} writes them anew.
 */
class PublicTypesTest {
    private static final Path PUBLISHED = Path.of("../docs/contract/kpi-core.jar");
    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    private Path folder;

    private Path now = PUBLISHED;

    @BeforeEach
    void outlineTypesOfToday() throws Exception {
        now = folder.resolve("now.jar");
        PublicTypes.write(CLASSES, now);
    }

    @Test
    void whatUsesThePublishedTypesStillCompilesAndRuns() throws Exception {
        if (Boolean.getBoolean("contract.rewrite")) {
            Files.copy(now, PUBLISHED, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(broken(PUBLISHED, now)).isEmpty();
    }

    @Test
    void noticesMethodThatIsGone() throws Exception {
        assertThat(broken(now, changed(type -> type.getClassFile().getMethods().removeIf(method -> method.getName()
                        .equals("months")))))
                .containsExactly("org.callover.kpi.period.Period#months");
    }

    @Test
    void noticesTypeThatIsGone() throws Exception {
        assertThat(broken(now, changed(type -> type.setName("org.callover.kpi.period.Span"))))
                .anyMatch(change -> change.startsWith("org.callover.kpi.period.Period"));
    }

    /** A change to a type. */
    private interface Change {
        void of(CtClass type);
    }

    /** The types of today, one of them changed. */
    private Path changed(Change change) throws Exception {
        Path classes = folder.resolve("classes");
        copy(classes);
        Path file = classes.resolve("org/callover/kpi/period/Period.class");
        CtClass type;
        try (var bytes = Files.newInputStream(file)) {
            type = new ClassPool(true).makeClass(bytes);
        }
        change.of(type);
        Files.delete(file);
        type.writeFile(classes.toString());
        Path jar = folder.resolve("changed.jar");
        PublicTypes.write(classes, jar);
        return jar;
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(CLASSES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** What has changed in a way that breaks others: the types, or their members. */
    private static List<String> broken(Path before, Path after) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        options.setNoAnnotations(true);
        List<JApiClass> types = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(before.toFile(), "published"), new JApiCmpArchive(after.toFile(), "now"));
        assertThat(types).hasSizeGreaterThan(200);
        return types.stream()
                .flatMap(PublicTypesTest::broken)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> broken(JApiClass type) {
        String name = type.getFullyQualifiedName();
        if (isCompatible(type)) {
            return Stream.of();
        }
        Stream<JApiBehavior> behaviours = Stream.concat(type.getMethods().stream(), type.getConstructors().stream());
        List<String> members = Stream.concat(
                        named(behaviours, JApiBehavior::getName), named(type.getFields().stream(), JApiField::getName))
                .map(member -> name + "#" + member)
                .toList();
        return members.isEmpty() || type.getChangeStatus() == JApiChangeStatus.REMOVED
                ? Stream.of(name)
                : members.stream();
    }

    private static <T extends JApiCompatibility> Stream<String> named(Stream<T> members, Function<T, String> name) {
        return members.filter(member -> !isCompatible(member)).map(name);
    }

    private static boolean isCompatible(JApiCompatibility part) {
        return part.isBinaryCompatible() && part.isSourceCompatible();
    }
}
