package org.callover.gateway.pages.area;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table of areas.
 *
 * @param kind what kind of area it is
 * @param members how many members it has now, if it is a group; empty if it is a single area
 * @param address the page about it or, if an indicator is chosen, about the indicator there
 * @param score absent if no indicator is chosen
 */
public record AreaRow(
        String code,
        String name,
        String kind,
        String members,
        String address,
        @Nullable AreaScore score) {

    /** The page about the area itself. */
    public String own() {
        return "/areas/" + code;
    }
}
