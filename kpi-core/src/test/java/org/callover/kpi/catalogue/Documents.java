package org.callover.kpi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.callover.kpi.catalogue.DefinitionText.Origin;

/** The small documents of the tests, which together have every key of the format. */
public final class Documents {

    public static final List<String> NAMES =
            List.of("areas.yaml", "street.yaml", "board.yaml", "adjust.yaml", "feed.yaml");

    private Documents() {}

    public static CatalogueReading read(String... names) {
        return CatalogueReader.read(
                Arrays.stream(names).map(name -> text(name, yaml(name))).toList());
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
