package org.callover.gateway.coding;

/** A content coding of answers. */
public enum Coding {
    /** The bytes as they are. */
    IDENTITY(""),
    GZIP("-gzip");

    /** The name in {@code Content-Encoding} and {@code Accept-Encoding}. */
    public static final String GZIP_NAME = "gzip";

    private final String tagEnding;

    Coding(String tagEnding) {
        this.tagEnding = tagEnding;
    }

    /**
     * The tag of an answer in this coding.
     *
     * <p>A strong tag identifies bytes, so each coding has its own (RFC 9110, section 8.8.3.3).
     *
     * @param plain the tag of the same answer as it is
     */
    public String tag(String plain) {
        return plain + tagEnding;
    }

    /** The other coding. */
    public Coding other() {
        return this == GZIP ? IDENTITY : GZIP;
    }
}
