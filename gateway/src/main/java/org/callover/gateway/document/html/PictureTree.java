package org.callover.gateway.document.html;

import java.util.List;
import java.util.Set;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.TableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Pictures as elements of the page.
 *
 * <p>Only shapes and words are kept of a drawing, so that it can load nothing, run nothing and has no style beside its
 * attributes. Names inside it are made different from those of every other picture of the page.
 */
final class PictureTree {
    private static final Set<String> KEPT = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "line",
            "polyline",
            "polygon",
            "rect",
            "circle",
            "ellipse",
            "text",
            "tspan",
            "clipPath",
            "pattern",
            "marker",
            "linearGradient",
            "stop",
            "use");
    private static final Set<String> UNWANTED = Set.of("style", "class", "aria-labelledby", "aria-describedby");
    private static final Set<String> ADDRESSES = Set.of("href", "xlink:href");

    private int number;

    /** A chart, announced by its description. */
    Element chart(Picture picture) {
        return svg(picture, picture.description());
    }

    /** A picture in a cell, announced by the words that stand for it elsewhere. */
    Element icon(TableCell.Drawn drawn) {
        return svg(drawn.picture(), drawn.printed());
    }

    private Element svg(Picture picture, String announced) {
        number++;
        Element svg = Jsoup.parse(picture.svg(), "", Parser.xmlParser()).expectFirst("svg");
        svg.remove();
        clean(svg);
        return svg.attr("role", "img")
                .attr("aria-label", announced.isBlank() ? picture.title() : announced)
                .attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()));
    }

    private void clean(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            if (UNWANTED.contains(name) || name.startsWith("on") || leadsOut(name, value)) {
                element.removeAttr(name);
            } else if (name.equals("id")) {
                element.attr(name, inside(value));
            } else if (ADDRESSES.contains(name)) {
                element.attr(name, "#" + inside(value.substring(1)));
            } else if (value.startsWith("url(#")) {
                element.attr(name, "url(#" + inside(value.substring("url(#".length())));
            }
        }
        for (Node child : List.copyOf(element.childNodes())) {
            clean(child);
        }
    }

    private void clean(Node node) {
        if (node instanceof Element element && KEPT.contains(element.tagName())) {
            clean(element);
        } else if (node instanceof CDataNode data) {
            data.replaceWith(new TextNode(data.getWholeText()));
        } else if (!(node instanceof TextNode)) {
            node.remove();
        }
    }

    private static boolean leadsOut(String name, String value) {
        return ADDRESSES.contains(name) ? !value.startsWith("#") : value.contains("url(") && !value.startsWith("url(#");
    }

    private String inside(String name) {
        return "picture_" + number + "_" + name;
    }
}
