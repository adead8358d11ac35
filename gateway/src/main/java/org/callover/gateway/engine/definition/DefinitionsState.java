package org.callover.gateway.engine.definition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * The definitions in force and the time since which they are, and what the folder has that is not in force.
 *
 * @param loadedAt the time at which they came into force
 * @param refused the faults that keep texts of the folder out of force
 * @param warnings what to check in the documents in force
 * @param earlier the files whose earlier text is in force, and the time since which it is
 * @param ignored the files in the folder that are not read
 */
public record DefinitionsState(
        Catalogue catalogue,
        Instant loadedAt,
        List<DefinitionProblem> refused,
        List<DefinitionProblem> warnings,
        Map<String, Instant> earlier,
        List<Ignored> ignored) {

    /** The state before anything is read. */
    public static final DefinitionsState NOTHING = new DefinitionsState(
            CatalogueReader.read(List.of()).catalogue(), Instant.EPOCH, List.of(), List.of(), Map.of(), List.of());

    public DefinitionsState {
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
        earlier = Map.copyOf(earlier);
        ignored = List.copyOf(ignored);
    }
}
