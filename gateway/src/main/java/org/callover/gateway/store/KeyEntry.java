package org.callover.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The record of an API key, without the key itself.
 *
 * @param id never used for another key, even after this one is revoked
 * @param name unique among the keys that are not revoked
 * @param role the name of its role
 * @param madeBy the name of the key that made it
 * @param lastUsed the last day on which it was needed; null until then
 */
public record KeyEntry(
        int id,
        String name,
        String role,
        Instant madeAt,
        String madeBy,
        @Nullable LocalDate lastUsed) {}
