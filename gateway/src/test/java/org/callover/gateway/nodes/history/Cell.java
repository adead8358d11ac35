package org.callover.gateway.nodes.history;

/**
 * A place that holds one value: a month of a series in an area, or the text of a definition.
 *
 * @param series the series, or the definition
 * @param place the area and the month; empty for a definition
 */
public record Cell(String series, String place) {

    /** A month of a series in an area. */
    public static Cell of(String series, String area, String month) {
        return new Cell(series, area + " " + month);
    }

    /** The text of the definition of a set. */
    public static Cell text(String set) {
        return new Cell("text of " + set, "");
    }

    @Override
    public String toString() {
        return (series + " " + place).strip();
    }
}
