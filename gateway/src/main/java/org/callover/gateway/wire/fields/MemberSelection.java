package org.callover.gateway.wire.fields;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The members of an object that are wanted: all of them, none, or those of some names, each whole or in part. */
public final class MemberSelection {

    /** Everything. */
    public static final MemberSelection ALL = new MemberSelection(Map.of());

    static final MemberSelection NONE = new MemberSelection(Map.of());

    private final Map<String, MemberSelection> parts;

    private MemberSelection(Map<String, MemberSelection> parts) {
        this.parts = parts;
    }

    /** The members of these names, with dots before the names of members of members. */
    public static MemberSelection of(Collection<String> names) {
        MemberSelection selection = new MemberSelection(new HashMap<>());
        names.forEach(name -> selection.add(name));
        return selection;
    }

    private void add(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            parts.put(name, ALL);
            return;
        }
        MemberSelection part =
                parts.computeIfAbsent(name.substring(0, dot), unseen -> new MemberSelection(new HashMap<>()));
        if (part != ALL) {
            part.add(name.substring(dot + 1));
        }
    }

    /** What is wanted of a member. */
    MemberSelection in(String member) {
        return this == ALL ? ALL : parts.getOrDefault(member, NONE);
    }
}
