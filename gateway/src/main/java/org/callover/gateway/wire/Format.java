package org.callover.gateway.wire;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** A format of answers; {@code ?format=} names it in lower case. */
public enum Format {
    JSON("application", "json", "", false),
    CSV("text", "csv", "; charset=utf-8; header=present", true),
    CSV_METADATA("application", "csvm+json", "", false),
    TEXT("text", "plain", "; charset=utf-8", false),
    YAML("application", "yaml", "; charset=utf-8", false),
    JSON_SCHEMA("application", "schema+json", "", false),
    HTML("text", "html", "; charset=utf-8", false),
    PDF("application", "pdf", "", false),
    DOCX("application", "vnd.openxmlformats-officedocument.wordprocessingml.document", "", true),
    XLSX("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", true),
    ODS("application", "vnd.oasis.opendocument.spreadsheet", "", true);

    private final MediaType type;
    private final String mediaType;
    private final String contentType;
    private final boolean isFile;

    Format(String type, String subtype, String parameters, boolean isFile) {
        this.type = new MediaType(type, subtype);
        this.mediaType = type + '/' + subtype;
        this.contentType = mediaType + parameters;
        this.isFile = isFile;
    }

    /** The media type, as in an {@code Accept} header. */
    MediaType type() {
        return type;
    }

    /** The media type as text. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type with its parameters. */
    public String contentType() {
        return contentType;
    }

    /** Whether a browser saves it and does not show it. */
    public boolean isFile() {
        return isFile;
    }

    /** The name in {@code ?format=}, which is also the file extension. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
