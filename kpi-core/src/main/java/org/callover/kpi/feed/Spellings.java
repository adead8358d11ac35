package org.callover.kpi.feed;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/** The labels that are known, found by what a file has made of them. */
final class Spellings {

    private final TreeSet<Label> known;

    Spellings(Collection<Label> known) {
        this.known = new TreeSet<>(known);
    }

    /** The known label a text stands for: the same one, or the only one it was cut short from. */
    @Nullable
    Label find(String text) {
        Label label = Label.of(text);
        if (known.contains(label)) {
            return label;
        }
        // What a label was cut from sorts right behind it.
        List<Label> whole = known.tailSet(label).stream()
                .takeWhile(label::isCutFrom)
                .limit(2)
                .toList();
        return whole.size() == 1 ? whole.get(0) : null;
    }
}
