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

/** The check of the folder's texts, together with those that are shipped and those that were last in force. */
final class DefinitionCheck {
    private final ShippedTexts shipped = new ShippedTexts();

    /** The faults of modules, which were left out at the start and stay out. */
    private List<DefinitionProblem> ofModules = List.of();

    /** What the folder as it is comes to. */
    Resolved folder(FolderTexts folder, Map<String, TextInForce> kept) {
        return resolve(folder, folder.texts(), kept);
    }

    /** What the folder would come to if it had this text under this name. */
    Resolved with(String name, String yaml, FolderTexts folder, Map<String, TextInForce> kept) {
        List<DefinitionText> all = new ArrayList<>(folder.texts());
        all.removeIf(text -> text.name().equals(name));
        all.add(new DefinitionText(name, yaml, Origin.OFFICER));
        return resolve(folder, all, kept);
    }

    /** A file that is there and cannot be opened counts as it was last read. */
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

    /** Those because of which a text does not come into force; the faults that other files have anyway are not its own. */
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

    /** The faults of modules that were left out, and then the others. */
    List<DefinitionProblem> refused(Resolved resolved) {
        List<DefinitionProblem> refused = new ArrayList<>(ofModules);
        resolved.refused().stream()
                .filter(problem -> !ofModules.contains(problem))
                .forEach(refused::add);
        return refused;
    }
}
