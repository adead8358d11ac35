package org.callover.gateway.document.pdf;

import java.util.Objects;
import org.callover.gateway.document.PackedFile;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.kpi.text.Legible;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The page of a paper, changed for print: nothing scrolls, and what a screen keeps closed stands at the end. */
final class PrintTree {
    private static final String STYLE = PackedFile.at("/paper/print.css").text();

    /** At the top of a page there is room for one line. */
    private static final int LONGEST_RUNNING = 90;

    private final Document page;
    private final Element article;

    private PrintTree(Paper paper) {
        this.page = HtmlPaper.document(paper);
        this.article = page.expectFirst("article");
    }

    static Document of(Paper paper) {
        PrintTree tree = new PrintTree(paper);
        tree.page.head().select("meta:not([name=description])").remove();
        // The library asks for a description by this name; FileProperties writes the one that stays.
        tree.page.head().select("meta").attr("name", "subject");
        tree.page.head().appendElement("style").appendChild(new DataNode(STYLE));
        tree.page
                .body()
                .prependElement("div")
                .addClass("paper-running")
                .text(Legible.name(paper.about().title(), LONGEST_RUNNING));
        tree.notes();
        tree.article.select("figure").forEach(tree::figure);
        tree.article.select("table").forEach(PrintTable::layOut);
        tree.describe();
        Bookmarks.addTo(tree.page);
        return tree.page;
    }

    /** Each note is a paragraph that starts with its mark. */
    private void notes() {
        article.select(".paper-back").remove();
        for (Element words : article.select(".paper-notes dd")) {
            Element mark = Objects.requireNonNull(words.previousElementSibling());
            words.tagName("p").attr("id", mark.id());
            words.prependElement("strong").text(mark.text()).after(new TextNode(" "));
            mark.remove();
        }
        article.select(".paper-notes dl").unwrap();
    }

    /** The table of a chart goes to the end, so that a page for an indicator stays one page. */
    private void figure(Element figure) {
        Element details = figure.expectFirst("details");
        Element table = details.expectFirst(".paper-scroll");
        ending().appendChild(table);
        details.remove();
        figure.tagName("div").addClass("paper-figure");
        figure.expectFirst("figcaption").tagName("p").addClass("paper-figure-title");
        figure.expectFirst(".paper-scroll").unwrap();
        figure.appendElement("p")
                .appendElement("a")
                .attr("href", "#" + table.attr("aria-labelledby"))
                .addClass("paper-with-page")
                .text("The figures as a table");
    }

    private Element ending() {
        Element known = article.selectFirst("#figures_");
        if (known != null) {
            return known;
        }
        Element ending = article.appendElement("section").attr("id", "figures_").addClass("paper-starts-page");
        ending.appendElement("h2").text("The figures of the charts");
        return ending;
    }

    private void describe() {
        article.select("svg").forEach(svg -> svg.attr("alt", svg.attr("aria-label")));
        article.select("a").forEach(link -> link.attr("title", link.text()));
        page.body().nodeStream(TextNode.class).forEach(text -> text.text(Replacement.in(text.getWholeText())));
    }
}
