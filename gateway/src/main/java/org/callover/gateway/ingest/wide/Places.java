package org.callover.gateway.ingest.wide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.ingest.file.Guesses;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.text.KnownWords;
import org.jspecify.annotations.Nullable;

/** The areas of a file's rows. */
final class Places {
    private final Feed feed;
    private final Areas areas;
    private final Guesses guesses;
    private final KnownWords names;
    private final Map<String, Place> seen = new HashMap<>();
    private final Map<String, Optional<AreaCode>> meant = new HashMap<>();

    Places(Feed feed, Areas areas, Guesses guesses) {
        this.feed = feed;
        this.areas = areas;
        this.guesses = guesses;
        this.names = KnownWords.of(areas.all().stream().map(Area::name).toList());
    }

    Place of(String text) {
        return seen.computeIfAbsent(text, this::find);
    }

    private Place find(String text) {
        Optional<String> apart = feed.apart(text);
        AreaCode known = areas.find(text).map(Area::code).orElse(null);
        return new Place(apart.isPresent() ? null : known, apart.orElse(null), text);
    }

    /** The area of a place, or of one that is not known, the one that was probably meant. */
    @Nullable
    AreaCode meant(Place place) {
        return place.isKnown()
                ? place.area()
                : meant.computeIfAbsent(place.text(), this::probably).orElse(null);
    }

    private Optional<AreaCode> probably(String text) {
        return names.nearest(text).flatMap(areas::find).map(Area::code);
    }

    String unknown(Place place) {
        return "there is no area '%s'; use a known name, or let the feed keep it apart%s"
                .formatted(place.text(), guesses.area(place.text()));
    }
}
