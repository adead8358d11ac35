package org.callover.gateway.wire.fields;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The members of an object that are wanted: all of them, none, or those of some names, each whole or in part. */
public final class Selection {

    /** Everything. */
    public static final Selection ALL = new Selection(Map.of());

    static final Selection NONE = new Selection(Map.of());

    private final Map<String, Selection> parts;

    private Selection(Map<String, Selection> parts) {
        this.parts = parts;
    }

    /** The members of these names, with dots before the names of members of members. */
    public static Selection of(Collection<String> names) {
        Selection selection = new Selection(new HashMap<>());
        names.forEach(name -> selection.add(name));
        return selection;
    }

    private void add(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            parts.put(name, ALL);
            return;
        }
        Selection part = parts.computeIfAbsent(name.substring(0, dot), unseen -> new Selection(new HashMap<>()));
        if (part != ALL) {
            part.add(name.substring(dot + 1));
        }
    }

    /** What is wanted of a member. */
    Selection in(String member) {
        return this == ALL ? ALL : parts.getOrDefault(member, NONE);
    }
}
