package org.callover.gateway.pages.area;

import java.util.List;
import org.callover.gateway.pages.NamedText;
import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.Place;

/**
 * An area: its groups or members, and what is held for it.
 *
 * @param groups the groups it is or was in
 * @param members its members, if it is a group
 * @param boards the sets and boards, each with what is held for its rows here
 */
public record AreaPage(
        String code,
        String name,
        List<NamedText> facts,
        List<Member> groups,
        List<Member> members,
        List<Board> boards,
        List<PageLink> links)
        implements Page {

    /**
     * One side of a membership.
     *
     * @param from the first month; "Always" if there is no limit
     * @param to the last month; "Still" if there is no limit
     */
    public record Member(String name, String address, String from, String to) {}

    /** A set or board, and the months that its rows have for the area. */
    public record Board(String title, String address, List<Held> rows) {

        public Board {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a set with the months held for the area. */
    public record Held(String title, String address, String months, String gaps) {}

    public AreaPage {
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
        members = List.copyOf(members);
        boards = List.copyOf(boards);
        links = List.copyOf(links);
    }

    @Override
    public String template() {
        return "area/area.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.of(name, Place.AREAS);
    }
}
