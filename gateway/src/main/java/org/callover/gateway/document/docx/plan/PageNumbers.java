package org.callover.gateway.document.docx.plan;

import java.util.HashMap;
import java.util.Map;
import org.callover.gateway.document.docx.plan.Piece.Words;

/**
 * On which pages things are likely to be. A word processor works out the numbers itself when it prints or makes a PDF; until
 * then a reader sees these.
 */
public final class PageNumbers {

    private final Map<String, Integer> pages = new HashMap<>();
    private int page;

    /** Numbers the pages of a plan. */
    public PageNumbers(PagePlan plan) {
        for (PagePlan.Stretch stretch : plan.stretches()) {
            page++;
            for (Piece piece : stretch.pieces()) {
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
    public int of(String target) {
        return pages.getOrDefault(target, 1);
    }

    /** How many there are. */
    public int all() {
        return page;
    }
}
