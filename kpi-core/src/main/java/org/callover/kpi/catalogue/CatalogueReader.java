package org.callover.kpi.catalogue;

import java.util.Collection;
import java.util.List;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * Reads definitions of the format {@code kpi: 1} and finds every fault in all of them at once.
 *
 * <p>A document with a fault is left out as a whole. So is one that needs something declared only in a faulty document.
 */
public final class CatalogueReader {

    private CatalogueReader() {}

    /** Reads documents. Sets and boards stay in the order they are given in. */
    public static CatalogueReading read(Collection<DefinitionText> texts) {
        List<ReadDocument> documents = texts.stream().map(DocumentReader::read).toList();
        Linker.link(documents);
        List<ReadDocument> sound =
                documents.stream().filter(ReadDocument::isSound).toList();
        List<DefinitionProblem> problems = documents.stream()
                .flatMap(document -> document.faults().sorted().stream())
                .sorted()
                .toList();
        List<DefinitionProblem> warnings = sound.stream()
                .flatMap(document -> document.faults().warnings().stream())
                .sorted()
                .toList();
        return new CatalogueReading(CatalogueAssembly.of(sound), problems, warnings);
    }
}
