package org.callover.gateway.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a paper under a heading. The level of the heading is how deep the section lies: 2 for a section of the
 * paper, whose title is 1.
 *
 * @param id the name by which links find it, different for each section of a paper
 * @param heading absent ({@link RichText#NONE}) before the first heading
 * @param startsPage whether it starts a page where there are pages
 * @param blocks what stands directly under the heading
 * @param parts the sections inside it, after the blocks
 */
public record Section(String id, RichText heading, boolean startsPage, List<Block> blocks, List<Section> parts) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /** Checks the id. */
    public Section {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(id + " is not an id; use lower-case letters, digits and hyphens");
        }
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }

    /** A section on the same page, without parts. */
    public static Section of(String id, RichText heading, List<Block> blocks) {
        return new Section(id, heading, false, blocks, List.of());
    }

    /** This section and all inside it, in order. */
    public Stream<Section> withParts() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Section::withParts));
    }
}
