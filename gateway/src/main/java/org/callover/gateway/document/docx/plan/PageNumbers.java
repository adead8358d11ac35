package org.callover.gateway.document.docx.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.docx.plan.Piece.Grid;
import org.callover.gateway.document.docx.plan.Piece.Image;
import org.callover.gateway.document.docx.plan.Piece.Words;

/**
 * On which pages things are likely to be. A word processor works out the numbers itself when it prints or makes a PDF; until
 * then a reader sees these. To ask it to do so when it opens the document would make it warn of fields that may refer to
 * other files.
 */
public final class PageNumbers {

    private static final double TWENTIETHS = 20;

    private final Map<String, Integer> pages = new HashMap<>();
    private PageLayout layout = PageLayout.UPRIGHT;
    private int page;
    private double used;

    /** Numbers the pages of a plan. */
    public PageNumbers(PagePlan plan) {
        for (PagePlan.Stretch stretch : plan.stretches()) {
            layout = stretch.layout();
            startPage();
            for (int i = 0; i < stretch.pieces().size(); i++) {
                place(stretch.pieces(), i);
            }
        }
    }

    private void startPage() {
        page++;
        used = 0;
    }

    private void place(List<Piece> pieces, int place) {
        Piece piece = pieces.get(place);
        boolean startsPage = piece instanceof Words words && words.startsPage();
        if (used > 0 && (startsPage || used + needed(pieces, place) > room())) {
            startPage();
        }
        if (piece instanceof Words words) {
            if (words.target() != null) {
                pages.putIfAbsent(words.target(), page);
            }
            boolean isBelowTable = place > 0 && pieces.get(place - 1) instanceof Grid;
            take(height(words) + (isBelowTable ? words.style().belowTable() : 0));
        } else if (piece instanceof Image image) {
            take(height(image));
        } else if (piece instanceof Grid grid) {
            place(grid);
        }
    }

    private void place(Grid grid) {
        double headings = Height.ofHeadings(grid);
        take(headings);
        for (Row row : grid.rows()) {
            double height = Height.of(row, grid, layout);
            if (used + height > room()) {
                startPage();
                take(headings);
            }
            take(height);
        }
    }

    private void take(double height) {
        used += height;
        while (used > room()) {
            page++;
            used -= room();
        }
    }

    /** The height of a thing with what must stand on the same page. */
    private double needed(List<Piece> pieces, int place) {
        if (place == pieces.size()) {
            return 0;
        }
        Piece piece = pieces.get(place);
        if (piece instanceof Grid grid) {
            double first = grid.rows().isEmpty() ? 0 : Height.of(grid.rows().get(0), grid, layout);
            return Height.ofHeadings(grid) + first;
        }
        if (piece instanceof Image image) {
            return height(image);
        }
        Words words = (Words) piece;
        return height(words) + (words.style().keepsWithNext() ? needed(pieces, place + 1) : 0);
    }

    private double height(Words words) {
        TextStyle style = words.style();
        return style.before() + Height.of(words, layout) + style.after();
    }

    private double height(Image image) {
        return Height.of(image.picture(), layout) + TextStyle.PICTURE.after();
    }

    private double room() {
        return layout.height() / TWENTIETHS;
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
