package org.callover.gateway.pages.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which area each feature of a file is.
 *
 * <p>Publishers give the property with the code any name, such as {@code LAD23CD}. So it is found by its values: any
 * property that holds codes of known areas. A feature may also hold the code of what it lies in, such as its region. That
 * is the same for many, so the property with the most different codes comes first.
 */
final class FeatureCodes {

    private final List<String> properties;
    private final Set<String> known;

    private FeatureCodes(List<String> properties, Set<String> known) {
        this.properties = properties;
        this.known = known;
    }

    /** How the features of a file are known. */
    static FeatureCodes of(List<MapFeature> features, Set<String> known) {
        Map<String, Set<String>> found = new HashMap<>();
        for (MapFeature feature : features) {
            feature.texts().forEach((name, text) -> {
                if (known.contains(text)) {
                    found.computeIfAbsent(name, unseen -> new HashSet<>()).add(text);
                }
            });
        }
        List<String> names = found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Set<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        return new FeatureCodes(names, known);
    }

    /** The code of a feature, if it is that of a known area. */
    Optional<String> code(MapFeature feature) {
        return properties.stream()
                .map(name -> feature.texts().getOrDefault(name, ""))
                .filter(known::contains)
                .findFirst();
    }
}
