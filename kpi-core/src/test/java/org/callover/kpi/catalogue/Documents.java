package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.DefinitionProblem;

/** The small documents of the tests, which together have every key of the format. */
public final class Documents {

    public static final List<String> NAMES =
            List.of("areas.yaml", "street.yaml", "board.yaml", "adjust.yaml", "feed.yaml", "paper.yaml");

    private Documents() {}

    public static CatalogueReading read(String... names) {
        return CatalogueReader.read(
                Arrays.stream(names).map(name -> text(name, yaml(name))).toList());
    }

    /** What texts without a fault define. */
    public static Catalogue catalogue(DefinitionText... texts) {
        CatalogueReading reading = CatalogueReader.read(List.of(texts));
        assertThat(reading.problems()).isEmpty();
        return reading.catalogue();
    }

    /** The faults of a document read beside documents that have none. */
    public static List<DefinitionProblem> problems(String yaml) {
        CatalogueReading reading = CatalogueReader.read(List.of(
                text("areas.yaml", yaml("areas.yaml")),
                text("street.yaml", yaml("street.yaml")),
                text("d.yaml", yaml)));
        assertThat(reading.problems()).allMatch(problem -> problem.document().equals("d.yaml"));
        return reading.problems();
    }

    /** The same, in words. */
    public static List<String> faults(String yaml) {
        return problems(yaml).stream()
                .map(problem -> problem.code() + " " + problem.message())
                .toList();
    }

    public static DefinitionText text(String name, String yaml) {
        return new DefinitionText(name, yaml, Origin.OFFICER);
    }

    public static String yaml(String name) {
        try (InputStream stream = Documents.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
