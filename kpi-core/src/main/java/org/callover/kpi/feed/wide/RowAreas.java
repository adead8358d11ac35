package org.callover.kpi.feed.wide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.reading.NameSuggestions;
import org.callover.kpi.feed.subtotal.RowArea;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.text.KnownWords;
import org.jspecify.annotations.Nullable;

/** The areas of a file's rows. */
final class RowAreas {
    private final Feed feed;
    private final Areas areas;
    private final NameSuggestions suggestions;
    private final KnownWords names;
    private final Map<String, RowArea> seen = new HashMap<>();
    private final Map<String, Optional<AreaCode>> meant = new HashMap<>();

    RowAreas(Feed feed, Areas areas, NameSuggestions suggestions) {
        this.feed = feed;
        this.areas = areas;
        this.suggestions = suggestions;
        this.names = KnownWords.of(areas.all().stream().map(Area::name).toList());
    }

    RowArea of(String text) {
        return seen.computeIfAbsent(text, this::find);
    }

    private RowArea find(String text) {
        Optional<AreaCode> group = feed.group(text);
        Optional<Area> known = areas.find(text);
        Optional<String> apart = feed.apart(text).or(() -> group.isPresent() ? Optional.empty() : sum(known));
        AreaCode code = group.or(() -> known.map(Area::code)).orElse(null);
        boolean isGroup = code != null && areas.get(code).isGroup();
        return RowArea.of(apart.isPresent() ? null : code, apart.orElse(null), text, isGroup);
    }

    /** Why the rows of a group are kept apart, if its name may also mean a sum, such as that of the region London. */
    private Optional<String> sum(Optional<Area> known) {
        return known.filter(Area::isGroup).stream()
                .flatMap(area -> Stream.concat(Stream.of(area.name()), area.also().stream()))
                .flatMap(name -> feed.apart(name).stream())
                .findFirst();
    }

    /** The area of a place or, if it is not known, the one that was probably meant. */
    @Nullable
    AreaCode meant(RowArea place) {
        return place.isKnown()
                ? place.area()
                : meant.computeIfAbsent(place.text(), this::probably).orElse(null);
    }

    private Optional<AreaCode> probably(String text) {
        return names.nearest(text).flatMap(areas::find).map(Area::code);
    }

    String unknown(RowArea place) {
        return "'%s' is not a known area; write a known name, or list it under 'apart' in the feed%s"
                .formatted(place.text(), suggestions.area(place.text()));
    }
}
