package org.callover.gateway.ingest.wide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.text.Suggestion;

/** The areas of a file's rows. */
final class Places {
    private final Feed feed;
    private final Areas areas;
    private final Map<String, Place> seen = new HashMap<>();

    Places(Feed feed, Areas areas) {
        this.feed = feed;
        this.areas = areas;
    }

    Place of(String text) {
        return seen.computeIfAbsent(text, this::find);
    }

    private Place find(String text) {
        Optional<String> apart = feed.apart(text);
        if (apart.isPresent()) {
            return new Place(false, null, apart.get(), text);
        }
        return areas.find(text)
                .map(area -> new Place(true, area.code(), null, text))
                .orElseGet(() -> new Place(false, probably(text).map(Area::code).orElse(null), null, text));
    }

    private Optional<Area> probably(String text) {
        List<String> names = areas.all().stream().map(Area::name).toList();
        return Suggestion.nearest(text, names).flatMap(areas::find);
    }

    String unknown(Place place) {
        return "there is no area '%s'; use a known name, or let the feed keep it apart%s"
                .formatted(place.text(), areas.didYouMean(place.text()));
    }
}
