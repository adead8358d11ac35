package org.callover.gateway.pages.paper;

import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * The papers that can be made.
 *
 * @param fields the paper, the area and the period to choose
 */
public record PapersPage(List<Field> fields, List<Entry> entries) implements FormPage {

    /**
     * A paper of the list.
     *
     * @param board the title of the set or board whose scores it shows
     * @param area the name of the area it is about unless another is chosen
     */
    public record Entry(
            String id,
            String title,
            String board,
            @Nullable String publisher,
            @Nullable String area) {

        public String address() {
            return "/papers/" + id;
        }
    }

    public PapersPage {
        fields = List.copyOf(fields);
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "paper/papers.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of("Papers", Place.PAPERS);
    }
}
