package org.callover.gateway.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * A person or system that makes a request, with or without an API key.
 *
 * @param name the name of the key, or {@link #ANONYMOUS} without a key
 * @param permissions what the caller may do
 */
public record Caller(String name, Set<Permission> permissions) {
    /** The name of a caller without a key. */
    public static final String ANONYMOUS = "anonymous";

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** A caller without a key. */
    static Caller anonymous(boolean mayRead) {
        return new Caller(ANONYMOUS, mayRead ? EnumSet.of(Permission.READ) : EnumSet.noneOf(Permission.class));
    }

    /** Whether the caller has a permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
