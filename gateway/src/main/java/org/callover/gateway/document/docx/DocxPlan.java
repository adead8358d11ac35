package org.callover.gateway.document.docx;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.document.Paper;

/**
 * What stands on the pages of a document, in order: the sections of the paper, then the figures of its charts where these
 * are long, then its notes. Wide tables get pages that lie across.
 *
 * @param stretches never empty
 */
record DocxPlan(List<Stretch> stretches) {

    /** Things that stand on pages of one layout. */
    record Stretch(PageLayout layout, List<DocxPiece> pieces) {}

    /** Everything, in order. */
    Stream<DocxPiece> pieces() {
        return stretches.stream().flatMap(stretch -> stretch.pieces().stream());
    }

    static DocxPlan of(Paper paper) {
        return new PlanDraft().paper(paper);
    }

    /** The name by which links find a note. No section has it, because an id has no spaces. */
    static String note(int number) {
        return "note " + number;
    }

    /** The name by which links find the first mark of a note. */
    static String mark(int number) {
        return "mark " + number;
    }

    /** The name by which links find the figures of a chart. */
    static String figures(String table) {
        return "figures " + table;
    }
}
