package org.callover.gateway.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A store of definitions for tests. */
public final class MemoryDefinitionStore implements DefinitionStore {
    private final List<TextChange> texts = new ArrayList<>();

    @Override
    public List<TextChange> changes(int after, int upTo) {
        return texts.stream()
                .filter(change -> change.number() > after && change.number() <= upTo)
                .sorted(Comparator.comparingInt(TextChange::number).thenComparing(TextChange::name))
                .toList();
    }

    @Override
    public void add(List<TextChange> changes) {
        texts.addAll(changes);
    }
}
