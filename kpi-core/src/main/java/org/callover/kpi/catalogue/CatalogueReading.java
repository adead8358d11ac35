package org.callover.kpi.catalogue;

import java.util.List;
import org.callover.kpi.indicator.Problem;

/**
 * What came of reading definitions: the catalogue of every document without fault, and the faults of the others.
 *
 * @param problems in order of document and place
 */
public record CatalogueReading(Catalogue catalogue, List<Problem> problems) {

    public CatalogueReading {
        problems = List.copyOf(problems);
    }

    public boolean isFaultless() {
        return problems.isEmpty();
    }
}
