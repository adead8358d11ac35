package org.callover.kpi.catalogue;

import java.time.LocalDate;
import org.callover.kpi.catalogue.vocabulary.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A document that is part of a catalogue.
 *
 * @param provenance who decided what it says, if the document tells
 */
public record Document(
        String name, DocumentKind kind, String id, String title, DefinitionText.Origin origin, Provenance provenance) {

    /** Who decided something, when, and why. */
    public record Provenance(
            @Nullable String by,
            @Nullable LocalDate date,
            @Nullable String reason) {}
}
