package org.callover.gateway.document.docx.plan;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.document.Paper;

/**
 * What stands on the pages of a document, in order: the sections of the paper, then the figures of its charts where these
 * are long, then its notes. Wide tables get pages that lie across.
 *
 * @param stretches never empty
 */
public record PagePlan(List<Stretch> stretches) {

    /** Things that stand on pages of one layout. */
    public record Stretch(PageLayout layout, List<Piece> pieces) {

        /** Copies the list. */
        public Stretch {
            pieces = List.copyOf(pieces);
        }
    }

    /** Copies the list. */
    public PagePlan {
        stretches = List.copyOf(stretches);
    }

    /** Everything, in order. */
    public Stream<Piece> pieces() {
        return stretches.stream().flatMap(stretch -> stretch.pieces().stream());
    }

    /** The plan of a paper. */
    public static PagePlan of(Paper paper) {
        return new PagePlanDraft().paper(paper);
    }

    /** The name by which links find a note. No section has it, because an id has no spaces. */
    public static String note(int number) {
        return "note " + number;
    }

    /** The name by which links find the first mark of a note. */
    public static String mark(int number) {
        return "mark " + number;
    }

    /** The name by which links find the figures of a chart. */
    static String figures(String table) {
        return "figures " + table;
    }
}
