package org.callover.gateway.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A store of definitions for tests. */
public final class MemoryDefinitionStore implements DefinitionStore {
    private final List<TextInForce> texts = new ArrayList<>();
    private int writes;

    /** How often something was written. */
    public int writes() {
        return writes;
    }

    @Override
    public List<TextInForce> all() {
        return texts.stream().sorted(Comparator.comparing(TextInForce::name)).toList();
    }

    @Override
    public void replace(Collection<TextInForce> now) {
        texts.clear();
        texts.addAll(now);
        writes++;
    }
}
