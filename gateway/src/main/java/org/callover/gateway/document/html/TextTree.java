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
                Tree.text(into, words.text());
            } else if (span instanceof RichText.Strong strong) {
                into.appendElement("strong").text(strong.text());
            } else if (span instanceof RichText.NoteMark mark) {
                Tree.text(into, " ");
                mark(mark, into);
            } else if (span instanceof RichText.Link link) {
                Tree.link(into, link.address().toASCIIString(), link.text());
            } else if (span instanceof RichText.Reference reference) {
                refer(reference, into);
            }
        }
    }

    /** Writes the mark of a note as a link to it. */
    void mark(RichText.NoteMark mark, Element into) {
        Element link = Tree.link(into, "#note_" + mark.number(), mark.printed());
        Tree.set(link, "class", "paper-mark");
        if (marked.add(mark.number())) {
            Tree.set(link, "id", "mark_" + mark.number());
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
                Tree.text(words, " ");
                Tree.link(words, "#mark_" + number, "Back to note " + number + " in the paper")
                        .addClass("paper-back");
            }
        }
        return section;
    }

    private void refer(RichText.Reference reference, Element into) {
        if (!sections.contains(reference.section())) {
            Tree.text(into, reference.text());
            return;
        }
        Element link = Tree.link(into, "#" + reference.section(), reference.text());
        if (reference.withPage()) {
            link.addClass("paper-with-page");
        }
    }
}
