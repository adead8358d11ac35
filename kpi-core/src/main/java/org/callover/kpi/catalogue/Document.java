package org.callover.kpi.catalogue;

import org.callover.kpi.catalogue.vocabulary.DocumentKind;

/** A document that is part of a catalogue. */
public record Document(String name, DocumentKind kind, String id, String title, DefinitionText.Origin origin) {}
