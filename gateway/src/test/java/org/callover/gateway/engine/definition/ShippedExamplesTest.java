package org.callover.gateway.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.FolderSource;
import org.callover.kpi.conformance.WorkedExamples;
import org.callover.kpi.paper.PaperTemplate;
import org.junit.jupiter.api.Test;

/** What the first start puts into the definitions folder can be read together with all that is shipped. */
class ShippedExamplesTest {

    private static final CatalogueReading READING = CatalogueReader.read(all());

    private static List<DefinitionText> all() {
        return Stream.concat(
                        ShippedTexts.read().stream(),
                        new FolderSource(Path.of("..", "docs", "examples")).texts().stream())
                .toList();
    }

    @Test
    void nothingHasAFaultOrAWarning() {
        assertThat(READING.problems()).isEmpty();
        assertThat(READING.warnings()).isEmpty();
    }

    @Test
    void theEngineReproducesTheirWorkedExamples() {
        assertThat(WorkedExamples.check(READING.catalogue())).isEmpty();
    }

    @Test
    void thePublishedPapersAreTemplates() {
        assertThat(READING.catalogue().papers().templates())
                .extracting(PaperTemplate::id)
                .containsExactlyInAnyOrder(
                        "islington-2021",
                        "central-north",
                        "barnet-strategic-assessment",
                        "lbbd-call-over",
                        "westminster-knife-crime");
    }
}
