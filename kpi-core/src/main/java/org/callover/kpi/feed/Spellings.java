package org.callover.kpi.feed;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/** The known labels, found from whatever spelling a file has for them. */
final class Spellings {

    private final TreeSet<Label> known;

    Spellings(Collection<Label> known) {
        this.known = new TreeSet<>(known);
    }

    /** The known label that a text means: the same one, or the only one that it may be cut short from. */
    @Nullable
    Label find(String text) {
        Label label = Label.of(text);
        if (known.contains(label)) {
            return label;
        }
        // The label that a text was cut short from sorts right after it.
        List<Label> whole = known.tailSet(label).stream()
                .takeWhile(label::isCutFrom)
                .limit(2)
                .toList();
        return whole.size() == 1 ? whole.get(0) : null;
    }
}
