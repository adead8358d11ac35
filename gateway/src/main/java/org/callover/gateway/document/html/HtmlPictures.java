package org.callover.gateway.document.html;

import org.callover.gateway.document.Picture;
import org.callover.gateway.document.TableCell;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pictures as HTML, for a page that lays them out itself. Each page has one of its own, because it gives names that
 * differ from picture to picture.
 */
public final class HtmlPictures {

    private final PictureTree pictures = new PictureTree();

    /** A chart as an element {@code svg}, announced by its description. */
    public String chart(Picture picture) {
        return html(pictures.chart(picture));
    }

    /** A picture in a cell as an element {@code svg}, announced by the words that stand for it elsewhere. */
    public String icon(TableCell.Drawn drawn) {
        return html(pictures.icon(drawn));
    }

    private static String html(Element svg) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(svg);
        return page.body().html();
    }
}
