package org.callover.gateway.engine.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.ClasspathSource;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;

/** The definition texts of the war and its modules. */
public final class ShippedTexts {

    /** The gateway's own documents: London's areas and the police feed. */
    private static final List<String> OWN =
            List.of("META-INF/kpi/areas-london.yaml", "META-INF/kpi/feed-met-borough-monthly.yaml");

    private static final String EXAMPLES = "examples";

    private final List<DefinitionText> texts = new ArrayList<>();

    ShippedTexts() {
        ClassLoader loader = ShippedTexts.class.getClassLoader();
        OWN.forEach(path -> texts.add(ClasspathSource.resource(loader, path, Origin.GATEWAY)));
        texts.addAll(new ClasspathSource(loader).texts());
    }

    /** Reads all of them, also when no server is running. */
    public static List<DefinitionText> read() {
        return new ShippedTexts().all();
    }

    List<DefinitionText> all() {
        return List.copyOf(texts);
    }

    Set<String> names() {
        return texts.stream().map(DefinitionText::name).collect(Collectors.toSet());
    }

    /** Leaves documents out for good: a jar is not read again. */
    void leaveOut(Set<String> names) {
        texts.removeIf(text -> names.contains(text.name()));
    }

    /** Copies the shipped examples to a folder as models for officers; no file is overwritten. */
    public static void copyExamplesTo(Path folder) {
        URL examples = ShippedTexts.class.getClassLoader().getResource(EXAMPLES);
        if (examples == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.walk(Path.of(examples.toURI()))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException("the examples cannot be copied", unreadable));
        }
    }

    private static void copy(Path example, Path target) throws IOException {
        if (Files.notExists(target)) {
            try (InputStream in = Files.newInputStream(example)) {
                Files.copy(in, target);
            }
        }
    }
}
