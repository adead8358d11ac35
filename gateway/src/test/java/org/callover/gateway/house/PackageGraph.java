package org.callover.gateway.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which packages directly below a root use which others, each with all that is below it. */
final class PackageGraph {
    private final Map<String, Set<String>> uses;

    PackageGraph(Map<String, Set<String>> uses) {
        this.uses = new TreeMap<>();
        uses.forEach((from, to) -> {
            this.uses.put(from, new TreeSet<>(to));
            to.forEach(one -> this.uses.computeIfAbsent(one, unseen -> new TreeSet<>()));
        });
    }

    /** The graph of the main code below a root, such as {@code org.callover.kpi}. */
    static PackageGraph below(String root) {
        JavaClasses classes =
                new ClassFileImporter().withImportOption(PackageGraph::isMain).importPackages(root);
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass one : classes) {
            String from = part(one, root);
            Set<String> to = uses.computeIfAbsent(from, unseen -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(target -> part(target, root))
                    .filter(part -> !part.equals(from))
                    .forEach(to::add);
        }
        uses.remove("");
        uses.values().forEach(to -> to.remove(""));
        return new PackageGraph(uses);
    }

    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    private static String part(JavaClass type, String root) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
    }

    Set<String> packages() {
        return uses.keySet();
    }

    /** The same without the uses that follow from others: of a use there and a longer way there, the longer way stays. */
    PackageGraph reduced() {
        PackageGraph reduced = new PackageGraph(uses);
        uses.forEach((from, to) -> to.forEach(one -> {
            reduced.uses.get(from).remove(one);
            if (!reduced.reaches(from, one)) {
                reduced.uses.get(from).add(one);
            }
        }));
        return reduced;
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (String one : uses.get(next.pop())) {
                if (one.equals(to)) {
                    return true;
                }
                if (seen.add(one)) {
                    next.push(one);
                }
            }
        }
        return false;
    }

    /** A Mermaid chart: a line for each package, with an arrow at what it uses. */
    String chart() {
        return uses.entrySet().stream()
                .map(use -> "    " + use.getKey()
                        + (use.getValue().isEmpty() ? "" : " --> " + String.join(" & ", use.getValue())))
                .collect(Collectors.joining("\n", "```mermaid\nflowchart BT\n", "\n```"));
    }
}
