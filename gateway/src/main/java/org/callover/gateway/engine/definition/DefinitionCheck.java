package org.callover.gateway.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.DefinitionProblem;

/** A check of officers' texts together with the shipped ones; the texts last in force replace those with faults. */
public final class DefinitionCheck {
    private final ShippedTexts shipped = new ShippedTexts();

    /** The faults of the modules that were left out at the start, and stay out. */
    private List<DefinitionProblem> ofModules = List.of();

    /**
     * Checks texts as officers want them.
     *
     * @param inForce the texts in force, which replace those with faults
     */
    public Resolved resolve(Map<String, String> wanted, Map<String, TextInForce> inForce) {
        Map<String, String> last = new TreeMap<>();
        inForce.forEach((name, text) -> last.put(name, text.yaml()));
        List<DefinitionText> texts = new ArrayList<>();
        wanted.forEach((name, yaml) -> texts.add(new DefinitionText(name, yaml, Origin.OFFICER)));
        return TextsInForce.of(shipped.all(), texts, last);
    }

    /** The faults that keep a text out of force, without those that other files have anyway. */
    public static List<DefinitionProblem> faults(String name, String yaml, Resolved resolved) {
        if (yaml.equals(resolved.inForce().get(name)) && !resolved.earlier().contains(name)) {
            return List.of();
        }
        List<DefinitionProblem> own = resolved.refused().stream()
                .filter(problem -> problem.document().equals(name))
                .toList();
        return own.isEmpty() ? resolved.refused() : own;
    }

    /** Leaves out for good the modules that have faults: a jar is not read again. */
    public void leaveModulesOut(List<DefinitionProblem> problems) {
        Set<String> modules = shipped.names();
        ofModules = problems.stream()
                .filter(problem -> modules.contains(problem.document()))
                .toList();
        shipped.leaveOut(ofModules.stream().map(DefinitionProblem::document).collect(Collectors.toSet()));
    }

    /** The faults of the modules that were left out, followed by the others. */
    public List<DefinitionProblem> refused(Resolved resolved) {
        List<DefinitionProblem> refused = new ArrayList<>(ofModules);
        resolved.refused().stream()
                .filter(problem -> !ofModules.contains(problem))
                .forEach(refused::add);
        return refused;
    }
}
