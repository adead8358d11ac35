package org.callover.gateway.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the holder of an API key may do. */
public enum KeyRole {
    /** May read and write. */
    ADMINISTRATOR,
    /** May read, where reading needs a key. */
    READER;

    /** The word the database keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeyRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    boolean mayWrite() {
        return this == ADMINISTRATOR;
    }
}
