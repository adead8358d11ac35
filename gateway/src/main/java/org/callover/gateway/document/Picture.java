package org.callover.gateway.document;

/**
 * A drawing: a chart, a sparkline or an icon. It is the same in every form that shows pictures.
 *
 * @param title what it shows, in a few words
 * @param description what can be seen in it, for those who do not see it: the alternative text
 * @param svg the drawing, an {@code svg} element without an XML declaration; it loads nothing and runs nothing
 * @param width its width in pixels of CSS, 96 to the inch
 * @param height its height in the same unit
 */
public record Picture(String title, String description, String svg, int width, int height) {

    /** Leaves out of the texts what cannot be shown. */
    public Picture {
        title = RichText.plain(title);
        description = RichText.plain(description);
    }
}
