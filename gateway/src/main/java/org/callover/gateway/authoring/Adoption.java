package org.callover.gateway.authoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.indicator.DefinitionProblem;
import org.callover.kpi.indicator.KpiSet;

/**
 * What changed when a document was put in force.
 *
 * @param replaced whether there was already a document with this name
 * @param before the revision of the definitions without the document
 * @param after the revision of the definitions with the document
 * @param warnings what the author should check in the document
 */
record Adoption(
        String name,
        boolean replaced,
        String before,
        String after,
        Changes indicators,
        Changes kpiSets,
        List<DefinitionProblem> warnings) {

    static Adoption of(String name, Catalogue before, Catalogue after, List<DefinitionProblem> warnings) {
        return new Adoption(
                name,
                before.documents().stream().map(Document::name).anyMatch(name::equals),
                before.revision(),
                after.revision(),
                Changes.of(indicators(before), indicators(after)),
                Changes.of(sets(before), sets(after)),
                warnings);
    }

    /** Indicators with their own texts: a change of a text need not change a figure. */
    private static Map<String, Object> indicators(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .collect(Collectors.toMap(
                        indicator -> indicator.id().value(),
                        indicator -> List.of(
                                indicator, catalogue.textOf(indicator.id()).orElse(""))));
    }

    private static Map<String, Object> sets(Catalogue catalogue) {
        return catalogue.sets().stream().collect(Collectors.toMap(KpiSet::id, Function.identity()));
    }

    /** The ids that were added, changed and removed, each list in alphabetical order. */
    record Changes(List<String> added, List<String> changed, List<String> removed) {

        static Changes of(Map<String, Object> before, Map<String, Object> after) {
            return new Changes(
                    after.keySet().stream()
                            .filter(id -> !before.containsKey(id))
                            .sorted()
                            .toList(),
                    after.keySet().stream()
                            .filter(id -> before.containsKey(id) && !Objects.equals(before.get(id), after.get(id)))
                            .sorted()
                            .toList(),
                    before.keySet().stream()
                            .filter(id -> !after.containsKey(id))
                            .sorted()
                            .toList());
        }
    }
}
