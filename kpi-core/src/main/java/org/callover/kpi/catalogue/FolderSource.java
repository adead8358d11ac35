package org.callover.kpi.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.DefinitionText.Origin;

/** Definitions an officer keeps in a folder: its {@code .yaml} and {@code .yml} files, those of subfolders too. */
public record FolderSource(Path folder) implements IndicatorSource {

    private static final int DEEPEST = 4;

    @Override
    public List<DefinitionText> texts() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .filter(FolderSource::isDefinition)
                    .map(this::text)
                    .sorted(Comparator.comparing(DefinitionText::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isDefinition(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private DefinitionText text(Path file) {
        try {
            // What is not UTF-8 becomes a fault of the document, with its line.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String name = folder.relativize(file).toString().replace('\\', '/');
            return new DefinitionText(name, text, Origin.OFFICER);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
