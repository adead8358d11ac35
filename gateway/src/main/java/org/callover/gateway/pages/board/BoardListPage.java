package org.callover.gateway.pages.board;

import java.util.List;
import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.Place;
import org.jspecify.annotations.Nullable;

/** The boards and themes that are served here. */
public record BoardListPage(List<Kind> kinds) implements Page {

    public BoardListPage {
        kinds = List.copyOf(kinds);
    }

    /** Those of one kind. */
    public record Kind(String heading, List<Entry> entries) {

        public Kind {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A board or a theme.
     *
     * @param area the name of the area that it is about; absent if it is for any
     * @param newest the newest month that is held; absent if there is none
     */
    public record Entry(
            String address,
            String title,
            @Nullable String area,
            int indicators,
            @Nullable String newest) {}

    @Override
    public String template() {
        return "board/list.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.of("Boards", Place.BOARDS);
    }
}
