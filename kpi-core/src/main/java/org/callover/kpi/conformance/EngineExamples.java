package org.callover.kpi.conformance;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.ClasspathSource;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.DefinitionProblem;

/** The engine's own worked examples, which test its rules one by one. They are never among the sets that are served. */
public final class EngineExamples {

    private static final String FOLDER = "META-INF/kpi/conformance/";

    /** The documents, one for each topic, in the order of the rules. */
    private static final List<String> DOCUMENTS = List.of(
            "areas",
            "windows",
            "measures",
            "yardsticks",
            "changes",
            "ratings",
            "targets",
            "groups",
            "ranks",
            "charts",
            "cautions",
            "disclosure");

    private EngineExamples() {}

    /** The release of the engine, as stated in its jar. */
    public static String version() {
        String version = EngineExamples.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }

    /** The examples and the engine's results, one set for each topic. */
    public static List<ExampleSetResult> run() {
        CatalogueReading reading = CatalogueReader.read(DOCUMENTS.stream()
                .map(name -> ClasspathSource.resource(
                        EngineExamples.class.getClassLoader(), FOLDER + name + ".yaml", Origin.GATEWAY))
                .toList());
        if (!reading.isFaultless()) {
            throw new IllegalStateException("the engine's own examples have faults: "
                    + reading.problems().stream()
                            .map(DefinitionProblem::toString)
                            .collect(Collectors.joining("; ")));
        }
        return WorkedExamples.run(reading.catalogue());
    }
}
