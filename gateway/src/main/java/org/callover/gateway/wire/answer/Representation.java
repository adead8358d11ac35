package org.callover.gateway.wire.answer;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.callover.gateway.coding.Coding;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;
import org.jspecify.annotations.Nullable;

/**
 * The description of an answer before it is written: its question, its format, and the state of what it depends on.
 *
 * @param state a text that differs if anything differs that the answer depends on
 * @param fileName the name a browser saves it under; null if it is shown
 * @param tag the tag of its bytes as they are
 * @param links the {@code Link} headers that lead to the description of the answer, or to the next page
 */
public record Representation(
        String state,
        Question question,
        Format format,
        @Nullable String fileName,
        EntityTag tag,
        List<String> links) {

    public Representation {
        links = List.copyOf(links);
    }

    /** An answer that is made before it is known whether it is needed. */
    static Representation of(byte[] bytes, Format format) {
        return new Representation("", Question.of(), format, null, Tags.of(bytes, format), List.of());
    }

    /** The strong entity tag of these bytes, without quotation marks. */
    public static String tagOf(byte[] bytes, Format format) {
        return Tags.of(bytes, format).getValue();
    }

    /** An answer in the format that was chosen. */
    public static Representation chosen(String state, Question question, Format format) {
        return new Representation(state, question, format, null, Tags.of(state, question, format), List.of());
    }

    /** The tag of this answer in a content coding. */
    EntityTag tag(Coding coding) {
        return new EntityTag(coding.tag(tag.getValue()));
    }

    /** The same answer, to be saved under a name. */
    public Representation savedAs(String name) {
        return new Representation(state, question, format, name + '.' + format, tag, links);
    }

    /** The same answer, with the {@code Link} header that leads to its description if it has a table's format. */
    public Representation describedBy(String header) {
        return format == Format.CSV ? linked(List.of(header)) : this;
    }

    /** The same answer with these {@code Link} headers. */
    public Representation linked(List<String> headers) {
        return new Representation(state, question, format, fileName, tag, headers);
    }

    /** The same answer, to be saved under a name if browsers save its format. */
    public Representation named(String name) {
        return format.isFile() ? savedAs(name) : this;
    }
}
