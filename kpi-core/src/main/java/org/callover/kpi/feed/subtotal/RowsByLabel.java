package org.callover.kpi.feed.subtotal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callover.kpi.feed.LabelMatch;
import org.callover.kpi.text.Label;

/** The good rows of a file, grouped by label. */
public final class RowsByLabel {
    private final Map<Key, LabelRows> labels = new LinkedHashMap<>();

    private record Key(Label group, Label category) {}

    public void add(LabelledRow row, LabelMatch match, RowArea place) {
        Label group = Label.of(row.group());
        labels.computeIfAbsent(new Key(group, Label.of(row.category())), unseen -> new LabelRows(group, match))
                .add(row, place);
    }

    public Collection<LabelRows> labels() {
        return labels.values();
    }
}
