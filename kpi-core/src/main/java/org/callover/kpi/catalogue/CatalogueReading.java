package org.callover.kpi.catalogue;

import java.util.List;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * The result of reading definitions: a catalogue of all documents without a fault, and the faults of the others.
 *
 * @param problems in order of document and place
 * @param warnings about the documents without fault, in the same order
 */
public record CatalogueReading(
        Catalogue catalogue, List<DefinitionProblem> problems, List<DefinitionProblem> warnings) {

    public CatalogueReading {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public boolean isFaultless() {
        return problems.isEmpty();
    }
}
