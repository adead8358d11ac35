package org.callover.gateway.document.html;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.callover.gateway.document.Paper;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * Writes a paper as HTML.
 *
 * <p>A page has its style in it and asks for nothing else. It is served with the policy {@link #policy()}, which lets a
 * browser use this one style and nothing more.
 */
public final class HtmlPaper {
    private static final StyleSheet STYLE = StyleSheet.read("page.css");
    private static final String SOURCES =
            "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'".formatted(STYLE.hash());
    private static final String CONTENT = "content_";

    private HtmlPaper() {}

    /** The policy of a page, for the header {@code Content-Security-Policy}. */
    public static String policy() {
        return SOURCES + "; frame-ancestors 'none'";
    }

    /** The style of the content, for a page around it. Its classes all begin with {@code paper}. */
    public static String style() {
        return STYLE.text();
    }

    /** The whole page. */
    public static String page(Paper paper) {
        Document page = document(paper);
        Element head = page.head();
        // A page that somebody saved is as safe as one that was served.
        head.child(0).after(meta("http-equiv", "Content-Security-Policy", SOURCES));
        named(head, "viewport", "width=device-width, initial-scale=1");
        head.appendElement("style").appendChild(new DataNode(STYLE.text()));
        Element main = new Element("main").attr("id", CONTENT);
        page.body().children().forEach(main::appendChild);
        Element body = page.body().addClass("paper-page");
        body.appendElement("a")
                .addClass("paper-skip")
                .attr("href", "#" + CONTENT)
                .text("Skip to the paper");
        body.appendChild(main);
        return page.outerHtml();
    }

    /** The content alone, an {@code article} with a heading of level 1. */
    public static String content(Paper paper) {
        return document(paper).body().html();
    }

    /** The content without its title, for a page that has a heading of level 1 itself. */
    public static String sections(Paper paper) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(new PaperTree(paper).sections());
        return page.body().html();
    }

    /** The content as a tree without a style, for forms that are made from HTML. */
    public static Document document(Paper paper) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.prependChild(new DocumentType("html", "", ""));
        page.child(0).attr("lang", Paper.LANGUAGE);
        describe(page.head(), paper.about());
        page.body().appendChild(new PaperTree(paper).article());
        return page;
    }

    private static void describe(Element head, Paper.About about) {
        head.appendChild(new Element("meta").attr("charset", "utf-8"));
        head.appendElement("title").text(titled(about));
        named(head, "description", about.summary());
        named(head, "author", about.publisher());
        if (about.asAt().isAfter(Instant.EPOCH)) {
            named(head, "dcterms.modified", about.asAt().toString());
        }
        named(head, "dcterms.identifier", about.identity());
    }

    private static String titled(Paper.About about) {
        return String.join(
                ": ",
                List.of(about.title(), about.subtitle()).stream()
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static void named(Element head, String name, String content) {
        head.appendChild(meta("name", name, content));
    }

    private static Element meta(String kind, String name, String content) {
        return new Element("meta").attr(kind, name).attr("content", content);
    }
}
