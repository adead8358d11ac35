package org.callover.gateway.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever makes a request: the holder of an API key, or somebody without one.
 *
 * @param name the name of the key; of somebody without one, {@link #ANONYMOUS}
 * @param permissions what they may do
 */
public record Caller(String name, Set<Permission> permissions) {
    /** The name of a caller without a key. */
    public static final String ANONYMOUS = "anonymous";

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody without a key. */
    static Caller anonymous(boolean mayRead) {
        return new Caller(ANONYMOUS, mayRead ? EnumSet.of(Permission.READ) : EnumSet.noneOf(Permission.class));
    }

    /** Whether the caller may do this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
