package org.callover.gateway.document.part;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.jspecify.annotations.Nullable;

/** A text or a table of a paper, with the section that it stands in, for forms that have no sections. */
public sealed interface Part {

    /** Where it stands. */
    Spot spot();

    /**
     * A spot in a paper.
     *
     * @param heading the headings of the section and of those around it; the title of the paper before the first
     * @param sections the ids of the same sections
     */
    record Spot(String heading, List<String> sections) {

        Spot within(Paper paper, Section section) {
            List<String> ids = new ArrayList<>(sections);
            ids.add(section.id());
            String own = PrintedText.of(section.heading());
            boolean isOutermost =
                    heading.isEmpty() || heading.equals(paper.about().title());
            String all = own.isEmpty() || isOutermost ? own : heading + ": " + own;
            return new Spot(all.isEmpty() ? heading : all, ids);
        }
    }

    /** A paragraph or a point. */
    record Prose(Spot spot, RichText text) implements Part {}

    /**
     * A table.
     *
     * @param number its number among the tables of the paper, from 1
     * @param chart the chart whose figures it has, if it is of a chart
     */
    record Tabled(
            Spot spot,
            int number,
            DataTable table,
            @Nullable Picture chart) implements Part {

        /** Its caption, or its number if it has none. */
        public String title() {
            String caption = PrintedText.of(table.caption()).strip();
            return caption.isEmpty() ? "Table " + number : caption;
        }

        /** The same without the marks of notes. */
        public String words() {
            String caption = table.caption().words().strip();
            return caption.isEmpty() ? "Table " + number : caption;
        }
    }

    /** The parts of a paper in order. */
    static List<Part> of(Paper paper) {
        return new PartList(paper).parts();
    }
}
