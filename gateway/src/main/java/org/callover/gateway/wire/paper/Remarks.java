package org.callover.gateway.wire.paper;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.wire.Warning;
import org.jspecify.annotations.Nullable;

/** Adds to papers what is not part of them, but has to be said with them. */
public final class Remarks {

    private Remarks() {}

    /** A paper that says first what of the question is unknown, if anything is. */
    public static Paper warned(Paper paper, List<Warning> warnings) {
        return at(
                0,
                paper,
                "warnings",
                "What was asked for and is not known",
                warnings.stream().map(Warning::message).toList());
    }

    /** A page of a list that says where the next one is, if there is one. */
    public static Paper continued(Paper page, @Nullable URI next) {
        if (next == null) {
            return page;
        }
        List<Section> sections = new ArrayList<>(page.sections());
        RichText link = new RichText(List.of(new RichText.Link("The next items of the list", next)));
        sections.add(1, Section.of("next", RichText.NONE, List.of(new Block.Paragraph(link))));
        return new Paper(page.about(), sections, page.notes());
    }

    /**
     * A paper with a section of points; the paper itself if there are none.
     *
     * @param place the number of the sections before it
     */
    public static Paper at(int place, Paper paper, String id, String heading, List<String> points) {
        if (points.isEmpty()) {
            return paper;
        }
        List<Section> sections = new ArrayList<>(paper.sections());
        sections.add(
                place,
                Section.of(
                        id,
                        RichText.of(heading),
                        List.of(new Block.Bullets(
                                points.stream().map(RichText::of).toList()))));
        return new Paper(paper.about(), sections, paper.notes());
    }
}
