package org.callover.gateway.pages.home;

import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.score.ShownScore;
import org.callover.kpi.indicator.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What a board should look at in an area.
 *
 * @param fields the area and the period to choose; none if no figures are held at all
 * @param news absent if a field is wrong, or if no figures are held at all
 */
public record HomePage(List<Field> fields, @Nullable News news) implements FormPage {

    private static final String TITLE = "Callover";

    public HomePage {
        fields = List.copyOf(fields);
    }

    /**
     * What is new.
     *
     * @param since the earlier period that changes are measured from
     * @param concerns what needs attention, each once
     * @param changes what has changed, each once
     * @param overdue the series whose next figures are late
     * @param boards the boards and themes of the area, and then the boards of other areas
     */
    public record News(
            String area,
            String period,
            String since,
            List<Listed> concerns,
            List<Listed> changes,
            List<Overdue> overdue,
            List<BoardLine> boards) {

        public News {
            concerns = List.copyOf(concerns);
            changes = List.copyOf(changes);
            overdue = List.copyOf(overdue);
            boards = List.copyOf(boards);
        }
    }

    /**
     * A score on a list of the call-over.
     *
     * @param why the rules that list it
     * @param before its rating in the earlier period; absent if it was not scored then
     * @param board the first board that has it
     */
    public record Listed(
            ShownScore score, String why, @Nullable Rag before, PageLink board) {}

    /**
     * A series whose figures are late.
     *
     * @param series its title, which leads to its page
     * @param source who publishes it; absent if its definition does not say
     * @param newest the newest month that is held
     * @param expected the day by which more was expected
     */
    public record Overdue(PageLink series, @Nullable String source, String newest, String expected) {}

    /** A board of the list, with its ratings counted in words. */
    public record BoardLine(PageLink board, String area, String period, String ratings) {}

    @Override
    public String template() {
        return "home/home.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of(TITLE, Place.HOME);
    }
}
