package org.callover.gateway.pages.board;

import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.callover.kpi.text.Legible;
import org.jspecify.annotations.Nullable;

/**
 * The scorecard of a board, with a form for another area, period or order.
 *
 * @param note what a reader of the board must know; absent if there is nothing
 * @param card absent if a field is wrong, or if no figures are held at all
 */
public record BoardPage(
        String id,
        String title,
        @Nullable String note,
        List<Field> fields,
        @Nullable BoardCard card) implements FormPage {

    /** Leaves out what could change the direction of words. */
    public BoardPage {
        title = Legible.plain(title);
        note = note == null ? null : Legible.plain(note);
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "board/board.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of(
                card == null ? title : "%s: %s, %s".formatted(title, card.area(), card.period()), Place.BOARDS);
    }
}
