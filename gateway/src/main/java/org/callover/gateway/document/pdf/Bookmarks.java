package org.callover.gateway.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headings of a page as the bookmarks of its PDF. */
final class Bookmarks {
    private Bookmarks() {}

    static void addTo(Document page) {
        Element all = page.head().appendElement("bookmarks");
        Deque<Element> open = new ArrayDeque<>();
        for (Element heading : page.select("h2, h3, h4, h5, h6")) {
            int depth = level(heading) - 2;
            while (open.size() > depth) {
                open.pop();
            }
            Element parent = Objects.requireNonNullElse(open.peek(), all);
            open.push(parent.appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + Objects.requireNonNull(heading.parent()).id()));
        }
        if (all.childrenSize() == 0) {
            all.remove();
        }
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
