package org.callover.gateway.engine.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.DefinitionProblem;
import org.jspecify.annotations.Nullable;

/**
 * A choice of the text to put in force for each file of the definitions folder. It is the text in the folder, or the
 * text last in force if the one in the folder has faults or causes faults in another file.
 *
 * <p>A fault keeps out only its own file and the files that need it.
 */
public final class TextsInForce {

    /** The code for a text without faults of its own that would cause faults in other files. */
    static final String BREAKS_OTHERS = "BREAKS_OTHERS";

    private final List<DefinitionText> fixed;
    private final Map<String, String> last;
    private final Map<String, String> present = new TreeMap<>();
    private final Map<String, String> chosen = new TreeMap<>();
    private final Set<DefinitionProblem> refused = new TreeSet<>();
    private CheckedDefinitions checked;

    private TextsInForce(List<DefinitionText> fixed, List<DefinitionText> folder, Map<String, String> last) {
        this.fixed = fixed;
        this.last = last;
        folder.forEach(text -> present.put(text.name(), text.yaml()));
        chosen.putAll(present);
        checked = check(chosen);
    }

    /**
     * The result of the choice.
     *
     * @param checked the definitions in force, with the faults that remain
     * @param refused the faults that keep texts of the folder out of force
     * @param inForce the texts of the folder's files that are in force, by name
     * @param earlier the files whose earlier text is in force
     */
    public record Resolved(
            CheckedDefinitions checked,
            List<DefinitionProblem> refused,
            Map<String, String> inForce,
            Set<String> earlier) {}

    /** @param last the texts of the folder's files that were last in force, by name */
    static Resolved of(List<DefinitionText> fixed, List<DefinitionText> folder, Map<String, String> last) {
        TextsInForce resolution = new TextsInForce(fixed, folder, last);
        if (!resolution.checked.problems().isEmpty()) {
            resolution.fallBack();
            resolution.takeBack();
        }
        return resolution.resolved();
    }

    /**
     * Replaces every text that has faults with its last text without faults, but keeps texts that only needed another.
     */
    private void fallBack() {
        List<String> replaced = names(checked).stream()
                .filter(last::containsKey)
                .filter(name -> !Objects.equals(last.get(name), present.get(name)))
                .toList();
        replaced.forEach(name -> chosen.put(name, last.get(name)));
        if (replaced.isEmpty()) {
            return;
        }
        checked = check(chosen);
        for (String name : replaced) {
            CheckedDefinitions with = check(with(name, present.get(name)));
            if (names(checked).containsAll(names(with))) {
                chosen.put(name, present.get(name));
                checked = with;
            } else {
                refused.addAll(own(with, name));
            }
        }
    }

    /** Takes back each change that causes faults in an unchanged file that was in force. */
    private void takeBack() {
        for (String name : List.copyOf(present.keySet())) {
            Set<String> broken = broken();
            boolean isChanged = !Objects.equals(present.get(name), last.get(name))
                    && Objects.equals(chosen.get(name), present.get(name));
            if (broken.isEmpty() || !isChanged || names(checked).contains(name)) {
                continue;
            }
            Map<String, String> without = with(name, last.get(name));
            CheckedDefinitions before = check(without);
            if (names(before).stream().filter(broken::contains).count() < broken.size()) {
                refused.add(breaking(name, broken));
                chosen.clear();
                chosen.putAll(without);
                checked = before;
            }
        }
    }

    private DefinitionProblem breaking(String name, Set<String> broken) {
        String faults = checked.problems().stream()
                .filter(problem -> broken.contains(problem.document()))
                .map(DefinitionProblem::toString)
                .collect(Collectors.joining("; "));
        return new DefinitionProblem(
                name,
                0,
                0,
                "",
                BREAKS_OTHERS,
                "it is not in force, because it would cause faults in other files: %s; change them together"
                        .formatted(faults));
    }

    /** The files that have faults now, though they were in force with the same text. */
    private Set<String> broken() {
        return names(checked).stream()
                .filter(last::containsKey)
                .filter(name -> Objects.equals(last.get(name), chosen.get(name)))
                .collect(Collectors.toSet());
    }

    /** The faults of a file itself or, if it has none, all faults. */
    private static List<DefinitionProblem> own(CheckedDefinitions with, String name) {
        List<DefinitionProblem> own = with.problems().stream()
                .filter(problem -> problem.document().equals(name))
                .toList();
        return own.isEmpty() ? with.problems() : own;
    }

    private Map<String, String> with(String name, @Nullable String text) {
        Map<String, String> texts = new TreeMap<>(chosen);
        if (text == null) {
            texts.remove(name);
        } else {
            texts.put(name, text);
        }
        return texts;
    }

    private CheckedDefinitions check(Map<String, String> texts) {
        List<DefinitionText> all = new ArrayList<>(fixed);
        texts.forEach((name, yaml) -> all.add(new DefinitionText(name, yaml, Origin.OFFICER)));
        return CheckedDefinitions.of(all);
    }

    private static Set<String> names(CheckedDefinitions checked) {
        return checked.problems().stream().map(DefinitionProblem::document).collect(Collectors.toSet());
    }

    private Resolved resolved() {
        Map<String, String> inForce = new TreeMap<>(chosen);
        inForce.keySet().removeAll(names(checked));
        Set<String> earlier = new HashSet<>();
        inForce.forEach((name, yaml) -> {
            if (!yaml.equals(present.get(name))) {
                earlier.add(name);
            }
        });
        refused.addAll(checked.problems());
        return new Resolved(checked, List.copyOf(refused), inForce, earlier);
    }
}
