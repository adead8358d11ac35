package org.callover.gateway.document.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.document.TableCell.Marker;

/** Explains the shorthand that stands in place of values. */
final class Shorthand {

    private Shorthand() {}

    /** The shorthand that a table uses. */
    static Set<Marker> in(Grid grid) {
        Set<String> texts = grid.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell instanceof SheetCell.Words words ? Stream.of(words.text()) : Stream.empty())
                .filter(text -> text.startsWith("["))
                .collect(Collectors.toSet());
        Set<Marker> used = EnumSet.noneOf(Marker.class);
        Stream.of(Marker.values())
                .filter(marker -> texts.contains(marker.shorthand()))
                .forEach(used::add);
        return used;
    }

    /** What each means, as sentences that follow another; nothing if there is none. */
    static String sentences(Set<Marker> used) {
        return used.stream().map(marker -> " " + marker.sentence()).collect(Collectors.joining());
    }
}
