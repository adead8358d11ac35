package org.callover.gateway.engine;

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

/** Every text an instance takes its definitions from: the gateway's own, the modules' and the officers'. */
final class DefinitionTexts {

    /** The gateway's own documents: London's areas and the police feed. */
    private static final List<String> OWN =
            List.of("META-INF/kpi/areas-london.yaml", "META-INF/kpi/feed-met-borough-monthly.yaml");

    private static final String EXAMPLES = "examples";

    private final ClassLoader loader = DefinitionTexts.class.getClassLoader();
    private final List<DefinitionText> fixed = new ArrayList<>();

    DefinitionTexts() {
        OWN.forEach(path -> fixed.add(ClasspathSource.resource(loader, path, Origin.GATEWAY)));
        fixed.addAll(new ClasspathSource(loader).texts());
    }

    /** The documents of the war and its modules. */
    List<DefinitionText> fixed() {
        return List.copyOf(fixed);
    }

    /** The names of the documents of the war and its modules. */
    Set<String> fixedNames() {
        return fixed.stream().map(DefinitionText::name).collect(Collectors.toSet());
    }

    /** Leaves documents of the war and its modules out for good: a jar is not read again. */
    void forget(Set<String> names) {
        fixed.removeIf(text -> names.contains(text.name()));
    }

    /** What the folder would hold if it had this text under this name. */
    static List<DefinitionText> with(List<DefinitionText> folder, String name, String yaml) {
        List<DefinitionText> all = new ArrayList<>(folder);
        all.removeIf(text -> text.name().equals(name));
        all.add(new DefinitionText(name, yaml, Origin.OFFICER));
        return all;
    }

    /** Puts the shipped examples into the folder, so that an officer sees how it is done; nothing is overwritten. */
    void copyExamplesTo(Path folder) {
        URL examples = loader.getResource(EXAMPLES);
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
