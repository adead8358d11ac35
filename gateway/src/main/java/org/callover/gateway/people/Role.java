package org.callover.gateway.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A set of permissions that a caller is given by one word. */
public enum Role {
    /** May do everything. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    /** May read, where reading needs a key. */
    READER(EnumSet.of(Permission.READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** The word for it in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    Set<Permission> permissions() {
        return permissions;
    }
}
