package org.callover.gateway.document.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Makes elements, for tables of many cells faster than the methods of an element do, which look for the whole document
 * each time.
 */
final class Tree {
    static final Tag TR = Tag.valueOf("tr");
    static final Tag TH = Tag.valueOf("th");
    static final Tag TD = Tag.valueOf("td");
    private static final Tag SPAN = Tag.valueOf("span");
    private static final Tag A = Tag.valueOf("a");

    private Tree() {}

    /** An element at the end of another. */
    static Element add(Tag tag, Element into) {
        Element element = new Element(tag, null);
        into.appendChild(element);
        return element;
    }

    /** A span of one class at the end of an element. */
    static Element span(Element into) {
        return add(SPAN, into);
    }

    /** A link at the end of an element. */
    static Element link(Element into, String address, String text) {
        Element link = add(A, into);
        set(link, "href", address);
        text(link, text);
        return link;
    }

    /** Sets an attribute. */
    static void set(Element element, String name, String value) {
        element.attributes().put(name, value);
    }

    /** Adds words at the end of an element. */
    static void text(Element into, String words) {
        into.appendChild(new TextNode(words));
    }
}
