package org.callover.gateway.document.html;

import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.jsoup.nodes.Element;

/** A paper as a tree of elements. It is used once. */
final class PaperTree {
    private static final int DEEPEST = 6;

    private final Paper paper;
    private final TextTree texts;
    private final TableTree tables;
    private final PictureTree pictures = new PictureTree();

    PaperTree(Paper paper) {
        this.paper = paper;
        Set<String> places = paper.sections().stream()
                .flatMap(Section::withParts)
                .map(Section::id)
                .collect(Collectors.toSet());
        this.texts = new TextTree(places);
        this.tables = new TableTree(texts, pictures);
    }

    Element article() {
        Element article = sections();
        Element title = new Element("h1").text(paper.about().title());
        article.prependChild(title);
        if (!paper.about().subtitle().isBlank()) {
            title.after(new Element("p")
                    .addClass("paper-subtitle")
                    .text(paper.about().subtitle()));
        }
        return article;
    }

    /** The paper without its title. */
    Element sections() {
        Element article = new Element("article").addClass("paper").attr("lang", Paper.LANGUAGE);
        paper.sections().forEach(section -> article.appendChild(section(section, 2)));
        if (!paper.notes().isEmpty()) {
            article.appendChild(texts.notes(paper.notes()));
        }
        return article;
    }

    /** A section. One without a heading has no level of its own, so that none is skipped inside it. */
    private Element section(Section section, int level) {
        Element written = new Element("section").attr("id", section.id());
        if (section.startsPage()) {
            written.addClass("paper-starts-page");
        }
        boolean isHeaded = !section.heading().isEmpty();
        if (isHeaded) {
            written.appendChild(text("h" + Math.min(level, DEEPEST), section.heading()));
        }
        section.blocks().forEach(block -> write(block, written));
        section.parts().forEach(part -> written.appendChild(section(part, isHeaded ? level + 1 : level)));
        return written;
    }

    private void write(Block block, Element section) {
        if (block instanceof Block.Paragraph paragraph) {
            section.appendChild(text("p", paragraph.text()));
        } else if (block instanceof Block.Bullets bullets) {
            Element list = section.appendElement("ul");
            bullets.points().forEach(point -> list.appendChild(text("li", point)));
        } else if (block instanceof Block.Drawing drawing) {
            section.appendChild(figure(drawing));
        } else if (block instanceof DataTable table) {
            section.appendChild(tables.table(table));
        }
    }

    private Element figure(Block.Drawing drawing) {
        Element figure = new Element("figure");
        figure.appendElement("figcaption").text(drawing.picture().title());
        figure.appendElement("div")
                .addClass("paper-scroll")
                .attr("role", "group")
                .attr("aria-label", drawing.picture().title())
                .attr("tabindex", "0")
                .appendChild(pictures.chart(drawing.picture()));
        Element figures = figure.appendElement("details");
        figures.appendElement("summary")
                .text("The figures as a table")
                .appendElement("span")
                .addClass("paper-heard")
                .text(": " + drawing.figures().caption().words());
        figures.appendChild(tables.table(drawing.figures()));
        return figure;
    }

    private Element text(String name, RichText text) {
        Element element = new Element(name);
        texts.write(text, element);
        return element;
    }
}
