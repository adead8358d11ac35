package org.callover.gateway.representation;

import java.util.Locale;

/** A format an answer can be written in; {@code ?format=} names it in lower case. */
public enum Format {
    JSON("application/json", "application/json"),
    CSV("text/csv", "text/csv; charset=utf-8; header=present"),
    TEXT("text/plain", "text/plain; charset=utf-8"),
    YAML("application/yaml", "application/yaml; charset=utf-8"),
    JSON_SCHEMA("application/schema+json", "application/schema+json");

    private final String mediaType;
    private final String contentType;

    Format(String mediaType, String contentType) {
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    /** The media type that an {@code Accept} header names. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type with its parameters. */
    String contentType() {
        return contentType;
    }

    /** The name in {@code ?format=}, which is also the ending of a file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
