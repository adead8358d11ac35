package org.callover.gateway.pages.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a GeoJSON file.
 *
 * @param texts its properties that are texts or numbers, and its id, by name
 * @param rings the lines around what it covers
 * @param fault why it cannot be drawn; absent if it can
 */
record MapFeature(
        Map<String, String> texts,
        List<Ring> rings,
        @Nullable String fault) {

    MapFeature {
        texts = Map.copyOf(texts);
        rings = List.copyOf(rings);
    }
}
