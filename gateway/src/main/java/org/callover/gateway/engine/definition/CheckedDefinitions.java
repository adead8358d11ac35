package org.callover.gateway.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.conformance.WorkedExamples;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * The result of reading definitions, resolving them and running their worked examples.
 *
 * @param catalogue every document without a fault whose examples give the expected figures
 * @param problems every fault found, in order
 * @param warnings what to check in the documents of the catalogue
 */
public record CheckedDefinitions(
        Catalogue catalogue, List<DefinitionProblem> problems, List<DefinitionProblem> warnings) {

    static CheckedDefinitions of(List<DefinitionText> texts) {
        CatalogueReading reading = CatalogueReader.read(texts);
        List<DefinitionProblem> missed = WorkedExamples.check(reading.catalogue());
        return missed.isEmpty()
                ? new CheckedDefinitions(reading.catalogue(), reading.problems(), reading.warnings())
                : without(texts, reading, missed);
    }

    /** Leaves out a set whose examples do not give the expected figures, and every document that needs it. */
    private static CheckedDefinitions without(
            List<DefinitionText> texts, CatalogueReading reading, List<DefinitionProblem> missed) {
        Set<String> refused = missed.stream().map(DefinitionProblem::document).collect(Collectors.toSet());
        CheckedDefinitions rest =
                of(texts.stream().filter(text -> !refused.contains(text.name())).toList());
        Set<DefinitionProblem> problems = new TreeSet<>(reading.problems());
        problems.addAll(missed);
        problems.addAll(rest.problems);
        return new CheckedDefinitions(rest.catalogue, new ArrayList<>(problems), rest.warnings);
    }
}
