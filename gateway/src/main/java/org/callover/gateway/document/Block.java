package org.callover.gateway.document;

import java.util.List;

/** Something that stands under a heading. */
public sealed interface Block permits Block.Paragraph, Block.Bullets, Block.Drawing, DataTable {

    /** A paragraph. */
    record Paragraph(RichText text) implements Block {}

    /** A list of points without an order. */
    record Bullets(List<RichText> points) implements Block {

        /** Copies the list. */
        public Bullets {
            points = List.copyOf(points);
        }
    }

    /**
     * A chart, and the table of the figures in it.
     *
     * @param figures the same figures for those who do not see the chart; forms without pictures have only it
     */
    record Drawing(Picture picture, DataTable figures) implements Block {}
}
