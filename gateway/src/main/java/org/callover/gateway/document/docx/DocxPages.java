package org.callover.gateway.document.docx;

import java.util.HashMap;
import java.util.Map;
import org.callover.gateway.document.docx.DocxPiece.Words;

/**
 * On which pages things are likely to be. A word processor works out the numbers itself when it prints or makes a PDF; until
 * then a reader sees these.
 */
final class DocxPages {

    private final Map<String, Integer> pages = new HashMap<>();
    private int page;

    DocxPages(DocxPlan plan) {
        for (DocxPlan.Stretch stretch : plan.stretches()) {
            page++;
            for (DocxPiece piece : stretch.pieces()) {
                if (piece instanceof Words words) {
                    page += words.startsPage() && piece != stretch.pieces().get(0) ? 1 : 0;
                    if (words.target() != null) {
                        pages.put(words.target(), page);
                    }
                }
            }
        }
    }

    /** The page of what has this name. */
    int of(String target) {
        return pages.getOrDefault(target, 1);
    }

    /** How many there are. */
    int all() {
        return page;
    }
}
