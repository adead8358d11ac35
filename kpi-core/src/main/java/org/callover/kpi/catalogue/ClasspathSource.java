package org.callover.kpi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.DefinitionText.Origin;

/** Definitions in jars: every {@value #MODULE_PATH} that a class loader sees is a module. */
public record ClasspathSource(ClassLoader loader) implements IndicatorSource {

    /** The one path where a jar of indicators keeps its definitions. */
    public static final String MODULE_PATH = "META-INF/kpi/indicators.yaml";

    /** Folders that builds make, whose names do not tell which module a file is from. */
    private static final Set<String> BUILD_FOLDERS = Set.of("classes", "test-classes", "target", "main", "resources");

    @Override
    public List<DefinitionText> texts() {
        try {
            // Nested class loaders may show one file twice.
            return Collections.list(loader.getResources(MODULE_PATH)).stream()
                    .collect(Collectors.toMap(URL::toExternalForm, url -> url, (first, again) -> first))
                    .values()
                    .stream()
                    .map(url -> new DefinitionText(name(url, MODULE_PATH), text(url), Origin.MODULE))
                    .sorted(Comparator.comparing(DefinitionText::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One resource as a definition, named by its path.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static DefinitionText resource(ClassLoader loader, String path, Origin origin) {
        URL url = loader.getResource(path);
        if (url == null) {
            throw new IllegalArgumentException(
                    "'%s' is not on the class path; check that its jar is installed".formatted(path));
        }
        return new DefinitionText(path, text(url), origin);
    }

    private static String text(URL url) {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The jar or the build's module folder, with the path. */
    static String name(URL url, String path) {
        String whole = url.toExternalForm();
        String[] parents = whole.substring(0, whole.length() - path.length()).split("[/!]+");
        return Arrays.stream(parents)
                .filter(folder -> !BUILD_FOLDERS.contains(folder))
                .reduce((outer, inner) -> inner)
                .map(module -> module + "/" + path)
                .orElse(path);
    }
}
