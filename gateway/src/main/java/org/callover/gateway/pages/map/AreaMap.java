package org.callover.gateway.pages.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.engine.code.Sha256;
import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The map of the known areas.
 *
 * @param width the width of the picture
 * @param shapes the areas that are drawn; none if there is no map
 * @param fault why the file could not be read; absent if it could, or if there is none
 * @param remarks what the administrator should know about the file
 */
public record AreaMap(
        int width,
        int height,
        List<AreaShape> shapes,
        @Nullable String fault,
        List<String> remarks) {

    /** No map at all. */
    static final AreaMap NONE = new AreaMap(0, 0, List.of(), null, List.of());

    private static final int NAMED = 5;

    public AreaMap {
        shapes = List.copyOf(shapes);
        remarks = List.copyOf(remarks);
    }

    /** A map whose file could not be read. */
    static AreaMap broken(String fault) {
        return new AreaMap(0, 0, List.of(), fault, List.of());
    }

    /** The map in a file. */
    static AreaMap read(InputStream file, Collection<AreaCode> areas) throws MapFault, IOException {
        List<MapFeature> features = GeoJson.read(file);
        Set<String> known = areas.stream().map(AreaCode::value).collect(Collectors.toSet());
        FeatureCodes codes = FeatureCodes.of(features, known);
        Map<String, List<Ring>> rings = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int strangers = 0;
        for (MapFeature feature : features) {
            String code = codes.code(feature).orElse(null);
            if (code == null) {
                strangers++;
            } else if (feature.fault() != null) {
                faults.add("%s is not drawn: %s".formatted(code, feature.fault()));
            } else {
                rings.computeIfAbsent(code, unseen -> new ArrayList<>()).addAll(feature.rings());
            }
        }
        if (rings.isEmpty()) {
            throw new MapFault(faults.isEmpty() ? "none of its shapes has the code of a known area" : faults.get(0));
        }
        return drawn(rings, remarks(faults, strangers));
    }

    private static List<String> remarks(List<String> faults, int strangers) {
        List<String> remarks = new ArrayList<>(faults.subList(0, Math.min(NAMED, faults.size())));
        if (faults.size() > NAMED) {
            remarks.add("%d more areas are not drawn".formatted(faults.size() - NAMED));
        }
        if (strangers > 0) {
            remarks.add("%d of its shapes have no code of a known area, so they are left out".formatted(strangers));
        }
        return remarks;
    }

    private static AreaMap drawn(Map<String, List<Ring>> rings, List<String> remarks) throws MapFault {
        Projection projection =
                Projection.of(rings.values().stream().flatMap(List::stream).toList());
        List<AreaShape> shapes = new ArrayList<>();
        for (Map.Entry<String, List<Ring>> area : rings.entrySet()) {
            List<Ring> drawn = area.getValue().stream().map(projection::draw).toList();
            shapes.add(AreaShape.of(new AreaCode(area.getKey()), drawn));
        }
        return new AreaMap((int) projection.width(), (int) projection.height(), shapes, null, remarks);
    }

    /** Whether there is a map to show. */
    public boolean isDrawn() {
        return !shapes.isEmpty();
    }

    /** A short text that differs if the picture or the fault does. */
    public @Nullable String tag() {
        return equals(NONE)
                ? null
                : Sha256.hex((shapes + String.valueOf(fault)).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 16);
    }
}
