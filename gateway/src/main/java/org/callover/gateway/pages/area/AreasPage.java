package org.callover.gateway.pages.area;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.pages.FormPage;
import org.callover.gateway.pages.PageFrame;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.Place;
import org.callover.gateway.pages.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * The areas and groups, on their own or with the ratings of one indicator.
 *
 * @param caption what the tables show
 * @param areas the single areas
 * @param groups the groups of areas
 * @param map absent if there is none
 * @param mapFault why the map could not be read; absent if it could, or if there is none
 * @param indicator the page of the chosen indicator; absent if none is chosen
 * @param links the same as data
 */
public record AreasPage(
        List<Field> fields,
        String caption,
        List<AreaRow> areas,
        List<AreaRow> groups,
        @Nullable MapPicture map,
        @Nullable String mapFault,
        @Nullable PageLink indicator,
        List<PageLink> links)
        implements FormPage {

    public AreasPage {
        fields = List.copyOf(fields);
        areas = List.copyOf(areas);
        groups = List.copyOf(groups);
        links = List.copyOf(links);
    }

    /** The tables, without those that have no rows. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (!areas.isEmpty()) {
            parts.add(new Part("areas", "Areas", areas));
        }
        if (!groups.isEmpty()) {
            parts.add(new Part("groups", "Groups of areas", groups));
        }
        return parts;
    }

    /** A table with its heading. */
    public record Part(String id, String heading, List<AreaRow> rows) {}

    @Override
    public String template() {
        return "area/list.jte";
    }

    @Override
    public PageFrame frameWithoutErrors() {
        return PageFrame.of("Areas", Place.AREAS);
    }
}
