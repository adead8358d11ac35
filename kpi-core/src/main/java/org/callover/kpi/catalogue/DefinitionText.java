package org.callover.kpi.catalogue;

/**
 * A definition document as it was written.
 *
 * @param name what the document is called in messages: a file name or a jar's name with a path, never a machine's path
 */
public record DefinitionText(String name, String yaml, Origin origin) {

    public DefinitionText {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a definition text needs a name that messages can show; give its file name");
        }
    }

    /** Who put a document there. */
    public enum Origin {
        /** A jar of indicators. */
        MODULE,
        /** The application itself. */
        GATEWAY,
        /** A performance officer. */
        OFFICER
    }
}
