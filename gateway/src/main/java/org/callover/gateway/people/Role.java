package org.callover.gateway.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A named set of permissions. */
public enum Role {
    /** May do everything. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    /** May read, on an instance where reading needs a key. */
    READER(EnumSet.of(Permission.READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** The name of the role in the database. */
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
