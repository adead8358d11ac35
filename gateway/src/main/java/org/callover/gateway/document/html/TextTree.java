package org.callover.gateway.document.html;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callover.gateway.document.RichText;
import org.jsoup.nodes.Element;

/**
 * Texts as elements, and the notes that their marks lead to.
 *
 * <p>The names of notes and marks hold an underscore, which no name of a section does.
 */
final class TextTree {
    private final Set<String> sections;
    private final Set<Integer> marked = new TreeSet<>();

    TextTree(Set<String> sections) {
        this.sections = sections;
    }

    /** Writes a text into an element. */
    void write(RichText text, Element into) {
        for (RichText.Span span : text.spans()) {
            if (span instanceof RichText.Words words) {
                into.appendText(words.text());
            } else if (span instanceof RichText.Strong strong) {
                into.appendElement("strong").text(strong.text());
            } else if (span instanceof RichText.NoteMark mark) {
                mark(mark, into.appendText(" "));
            } else if (span instanceof RichText.Link link) {
                link(into, link.address().toASCIIString(), link.text());
            } else if (span instanceof RichText.Reference reference) {
                refer(reference, into);
            }
        }
    }

    /** Writes the mark of a note as a link to it. */
    void mark(RichText.NoteMark mark, Element into) {
        Element link = link(into, "#note_" + mark.number(), mark.printed()).addClass("paper-mark");
        if (marked.add(mark.number())) {
            link.attr("id", "mark_" + mark.number());
        }
    }

    /** The notes under a heading of their own. A mark in a note leads to another note. */
    Element notes(List<RichText> notes) {
        Element section = new Element("section").addClass("paper-notes").attr("id", "notes_");
        section.appendElement("h2").text("Notes");
        Element list = section.appendElement("dl");
        for (int number = 1; number <= notes.size(); number++) {
            list.appendElement("dt").attr("id", "note_" + number).text(new RichText.NoteMark(number).printed());
            Element words = list.appendElement("dd");
            write(notes.get(number - 1), words);
            if (marked.contains(number)) {
                link(words.appendText(" "), "#mark_" + number, "Back to note " + number + " in the paper")
                        .addClass("paper-back");
            }
        }
        return section;
    }

    private void refer(RichText.Reference reference, Element into) {
        if (!sections.contains(reference.section())) {
            into.appendText(reference.text());
            return;
        }
        Element link = link(into, "#" + reference.section(), reference.text());
        if (reference.withPage()) {
            link.addClass("paper-with-page");
        }
    }

    private static Element link(Element into, String address, String text) {
        return into.appendElement("a").attr("href", address).text(text);
    }
}
