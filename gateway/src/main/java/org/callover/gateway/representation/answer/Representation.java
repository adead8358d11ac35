package org.callover.gateway.representation.answer;

import jakarta.ws.rs.core.EntityTag;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Question;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is written: what it is about, under which snapshot, in which format.
 *
 * @param fileName the name a browser saves it under; absent where it is shown
 * @param negotiated whether another {@code Accept} header could have brought another format
 */
public record Representation(
        String snapshot,
        Question question,
        Format format,
        @Nullable String fileName,
        boolean negotiated,
        EntityTag tag) {

    /** An answer that comes in this format only. */
    public static Representation only(String snapshot, Question question, Format format) {
        return new Representation(snapshot, question, format, null, false, Tags.of(snapshot, question, format));
    }

    /** An answer in one of several formats. */
    public static Representation chosen(String snapshot, Question question, Format format) {
        return new Representation(snapshot, question, format, null, true, Tags.of(snapshot, question, format));
    }

    /** The same answer, to be saved under a name. */
    public Representation savedAs(String name) {
        return new Representation(snapshot, question, format, name + '.' + format, negotiated, tag);
    }

    /** The same answer, to be saved under a name if its format is one that is saved and not shown. */
    public Representation named(String name) {
        return format.isFile() ? savedAs(name) : this;
    }
}
