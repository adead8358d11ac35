package org.callover.gateway.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.engine.definition.ShippedTexts;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.ClasspathSource;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.FolderSource;
import org.callover.kpi.conformance.EngineExamples;
import org.callover.kpi.conformance.ExampleSetResult;
import org.callover.kpi.conformance.WorkedExamples;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * The command that runs the worked examples without a server: those in the war, and those in the files, folders and
 * jars it is given. It prints one line for each set, then every figure that is not as expected.
 *
 * <p>It exits with 0 if every figure is as expected, 1 if one is not or a document has a fault, and 2 if a file cannot
 * be read.
 */
public final class ConformanceCommand {

    private static final int MISSED = 1;
    private static final int REFUSED = 2;

    private final PrintStream out;

    private ConformanceCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] given) {
        System.exit(run(Arrays.asList(given), System.out));
    }

    static int run(List<String> given, PrintStream out) {
        try {
            return new ConformanceCommand(out).run(given);
        } catch (NoSuchFileException absent) {
            out.println("'%s' does not exist: give YAML files, folders of YAML files, or indicator jars."
                    .formatted(absent.getFile()));
        } catch (IOException unreadable) {
            out.println("A file cannot be read: " + unreadable);
        }
        return REFUSED;
    }

    private int run(List<String> given) throws IOException {
        List<DefinitionText> texts = new ArrayList<>(ShippedTexts.read());
        for (String one : given) {
            texts.addAll(texts(Path.of(one)));
        }
        CatalogueReading reading = CatalogueReader.read(texts);
        List<ExampleSetResult> proofs = Stream.concat(
                        EngineExamples.run().stream(), WorkedExamples.run(reading.catalogue()).stream())
                .toList();
        List<DefinitionProblem> misses = Stream.concat(
                        reading.problems().stream(), proofs.stream().flatMap(proof -> proof.problems().stream()))
                .toList();
        out.println("Callover engine " + EngineExamples.version());
        proofs.forEach(this::line);
        misses.forEach(out::println);
        out.println("%d of %d examples pass."
                .formatted(
                        proofs.stream().mapToInt(ExampleSetResult::reproduced).sum(),
                        proofs.stream()
                                .mapToInt(proof -> proof.reproductions().size())
                                .sum()));
        return misses.isEmpty() ? 0 : MISSED;
    }

    private void line(ExampleSetResult proof) {
        out.println("%-20s %3d of %3d  %s"
                .formatted(
                        proof.document().id(),
                        proof.reproduced(),
                        proof.reproductions().size(),
                        proof.document().title()));
    }

    private static List<DefinitionText> texts(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            return new FolderSource(given).texts();
        }
        if (given.toString().endsWith(".jar")) {
            return module(given);
        }
        String yaml = new String(Files.readAllBytes(given), StandardCharsets.UTF_8);
        return List.of(new DefinitionText(given.getFileName().toString(), yaml, Origin.OFFICER));
    }

    private static List<DefinitionText> module(Path jar) throws IOException {
        if (Files.notExists(jar)) {
            throw new NoSuchFileException(jar.toString());
        }
        // Without a parent, the loader sees only the jar.
        try (URLClassLoader alone = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return new ClasspathSource(alone).texts();
        }
    }
}
