package org.callover.kpi.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.DefinitionText.Origin;

/** Definitions that an officer keeps in a folder: its {@code .yaml} and {@code .yml} files, also in subfolders. */
public record FolderSource(Path folder) implements IndicatorSource {

    private static final int DEEPEST = 4;

    /** A file in the folder that is not read, and why. */
    public record Ignored(String name, String why) {}

    /** The texts of the folder, and the files that are not read. */
    public record FolderTexts(List<DefinitionText> texts, List<Ignored> ignored) {

        public FolderTexts {
            texts = List.copyOf(texts);
            ignored = List.copyOf(ignored);
        }
    }

    @Override
    public List<DefinitionText> texts() {
        return look().texts();
    }

    /** The texts of the folder, and the files that are not read. */
    public FolderTexts look() {
        if (!Files.isDirectory(folder)) {
            return new FolderTexts(List.of(), List.of());
        }
        List<DefinitionText> texts = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(this::name))
                    .toList()) {
                Optional<String> why = whyNot(String.valueOf(file.getFileName()));
                if (why.isPresent()) {
                    ignored.add(new Ignored(name(file), why.get()));
                } else {
                    read(file, texts, ignored);
                }
            }
            return new FolderTexts(texts, ignored);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> whyNot(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.startsWith("~$") || name.startsWith(".")) {
            return Optional.of("it is a temporary or hidden file; close the program that made it, or rename it");
        }
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? Optional.empty()
                : Optional.of("its name does not end in .yaml or .yml; rename it if it holds definitions");
    }

    /** A file that cannot be opened does not stop the others. */
    private void read(Path file, List<DefinitionText> texts, List<Ignored> ignored) {
        try {
            // Bytes that are not UTF-8 become a fault of the document, with its line.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            texts.add(new DefinitionText(name(file), text, Origin.OFFICER));
        } catch (IOException unreadable) {
            ignored.add(new Ignored(name(file), "it cannot be opened; give the service's user permission to read it"));
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
