package org.callover.kpi.feed.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.callover.kpi.text.KnownWords;

/** Suggestions for the unknown names in one file, worked out once for each name. */
public final class NameSuggestions {
    private final Map<String, String> ofSeries = new HashMap<>();
    private final Map<String, String> ofAreas = new HashMap<>();
    private final UnaryOperator<String> series;
    private final UnaryOperator<String> areas;

    NameSuggestions(UnaryOperator<String> series, UnaryOperator<String> areas) {
        this.series = series;
        this.areas = areas;
    }

    static NameSuggestions among(KnownNames names) {
        KnownWords ids = KnownWords.of(
                names.series().stream().map(one -> one.id().value()).toList());
        return new NameSuggestions(ids::didYouMean, names.areas()::didYouMean);
    }

    /** {@code "; did you mean …?"} for a text that names no series. */
    public String series(String text) {
        return ofSeries.computeIfAbsent(text, series);
    }

    /** {@code "; did you mean …?"} for a text that names no area. */
    public String area(String text) {
        return ofAreas.computeIfAbsent(text, areas);
    }
}
