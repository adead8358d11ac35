package org.callover.gateway.pages.board;

import java.util.List;
import org.callover.gateway.pages.Download;
import org.callover.gateway.pages.PageLink;
import org.callover.kpi.indicator.Rag;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as texts.
 *
 * @param counts how many indicators have each rating
 * @param indicators how many there are, without rows of commentary
 * @param unscored how many of them have no figure
 * @param status the status of the board as a whole; none if it has no rule for that
 * @param advice what to do if there is no figure at all; absent if there is one
 * @param headings the headings of the columns
 * @param groups none if no row is shown
 * @param none what is said if no row is shown
 * @param links other pages about the same area and period
 */
public record BoardCard(
        String area,
        String period,
        List<Count> counts,
        int indicators,
        int unscored,
        List<String> status,
        @Nullable Advice advice,
        List<Heading> headings,
        List<Group> groups,
        String none,
        List<Download> downloads,
        List<PageLink> links) {

    public BoardCard {
        counts = List.copyOf(counts);
        status = List.copyOf(status);
        headings = List.copyOf(headings);
        groups = List.copyOf(groups);
        downloads = List.copyOf(downloads);
        links = List.copyOf(links);
    }

    /** How many indicators have a rating, with the address of the page that shows only these. */
    public record Count(Rag rag, int number, String address) {}

    /** What is said and where it leads. */
    public record Advice(String text, PageLink link) {}

    /**
     * A heading of a column.
     *
     * @param address the page in the order of this column; absent if it has none
     * @param order how the rows are sorted by it, as ARIA says it; absent if they are not
     */
    public record Heading(
            String text, @Nullable String address, @Nullable String order) {}

    /** Rows that stand together, with their heading if they have one. */
    public record Group(@Nullable String title, List<BoardRow> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }
}
