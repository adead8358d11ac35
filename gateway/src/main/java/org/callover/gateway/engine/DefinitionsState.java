package org.callover.gateway.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * What is in force, since when, and what lies in the folder and is not.
 *
 * @param refused the faults because of which something that lies in the folder is not in force
 * @param warnings what is asked back about the documents in force
 * @param earlier the files of which an earlier text is in force, and since when that is
 * @param ignored the files of the folder that are not read
 */
public record DefinitionsState(
        Catalogue catalogue,
        Instant loadedAt,
        List<DefinitionProblem> refused,
        List<DefinitionProblem> warnings,
        Map<String, Instant> earlier,
        List<Ignored> ignored) {

    /** Before anything is read. */
    static final DefinitionsState NOTHING = new DefinitionsState(
            CatalogueReader.read(List.of()).catalogue(), Instant.EPOCH, List.of(), List.of(), Map.of(), List.of());

    public DefinitionsState {
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
        earlier = Map.copyOf(earlier);
        ignored = List.copyOf(ignored);
    }
}
