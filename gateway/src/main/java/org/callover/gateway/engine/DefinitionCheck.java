package org.callover.gateway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.gateway.engine.TextsInForce.Resolved;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.FolderSource.FolderTexts;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.callover.kpi.indicator.DefinitionProblem;

/** A check of the folder's texts together with the shipped ones; the texts last in force replace those with faults. */
final class DefinitionCheck {
    private final ShippedTexts shipped = new ShippedTexts();

    /** The faults of the modules that were left out at the start, and stay out. */
    private List<DefinitionProblem> ofModules = List.of();

    /** Checks the folder as it is. */
    Resolved folder(FolderTexts folder, Map<String, TextInForce> kept) {
        return resolve(folder, folder.texts(), kept);
    }

    /** Checks the folder as it would be with this text under this name. */
    Resolved with(String name, String yaml, FolderTexts folder, Map<String, TextInForce> kept) {
        List<DefinitionText> all = new ArrayList<>(folder.texts());
        all.removeIf(text -> text.name().equals(name));
        all.add(new DefinitionText(name, yaml, Origin.OFFICER));
        return resolve(folder, all, kept);
    }

    /** A file that exists but cannot be opened counts with the text that was last read. */
    private Resolved resolve(FolderTexts folder, List<DefinitionText> texts, Map<String, TextInForce> kept) {
        Map<String, String> last = new TreeMap<>();
        kept.forEach((name, text) -> last.put(name, text.yaml()));
        List<DefinitionText> all = new ArrayList<>(texts);
        Set<String> unread = folder.ignored().stream().map(Ignored::name).collect(Collectors.toSet());
        kept.values().stream()
                .filter(text -> unread.contains(text.name()))
                .map(text -> new DefinitionText(text.name(), text.yaml(), Origin.OFFICER))
                .forEach(all::add);
        return TextsInForce.of(shipped.all(), all, last);
    }

    /** The faults that keep a text out of force, without those that other files have anyway. */
    static List<DefinitionProblem> faults(String name, String yaml, Resolved resolved) {
        if (yaml.equals(resolved.inForce().get(name)) && !resolved.earlier().contains(name)) {
            return List.of();
        }
        List<DefinitionProblem> own = resolved.refused().stream()
                .filter(problem -> problem.document().equals(name))
                .toList();
        return own.isEmpty() ? resolved.refused() : own;
    }

    /** Leaves out for good the modules that have faults: a jar is not read again. */
    void leaveModulesOut(List<DefinitionProblem> problems) {
        Set<String> modules = shipped.names();
        ofModules = problems.stream()
                .filter(problem -> modules.contains(problem.document()))
                .toList();
        shipped.leaveOut(ofModules.stream().map(DefinitionProblem::document).collect(Collectors.toSet()));
    }

    /** The faults of the modules that were left out, followed by the others. */
    List<DefinitionProblem> refused(Resolved resolved) {
        List<DefinitionProblem> refused = new ArrayList<>(ofModules);
        resolved.refused().stream()
                .filter(problem -> !ofModules.contains(problem))
                .forEach(refused::add);
        return refused;
    }
}
