package org.callover.gateway.pages.area;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.pages.map.AreaMap;
import org.callover.gateway.pages.map.AreaShape;
import org.callover.kpi.indicator.Rag;
import org.jspecify.annotations.Nullable;

/**
 * The map of a page: the table of areas as a picture.
 *
 * @param title what stands for it where it cannot be seen
 * @param counts how many of its areas have each rating; empty if it shows no ratings
 */
public record MapPicture(String title, int width, int height, List<Shape> shapes, Map<Rag, Integer> counts) {

    /**
     * An area of the map.
     *
     * @param label its name and, if the map shows ratings, its figure and its rating
     * @param style its rating as a part of names in the style
     * @param sign the sign of its rating; absent if there is none, or no room for it
     */
    public record Shape(
            String label,
            String address,
            String path,
            String style,
            @Nullable Sign sign) {}

    /** A sign of a rating with its place. */
    public record Sign(String text, String x, String y) {}

    public MapPicture {
        shapes = List.copyOf(shapes);
        counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
    }

    /** The picture of rows of a table, where the map has their shapes. */
    static MapPicture of(AreaMap map, List<AreaRow> rows, String title) {
        List<Shape> shapes = new ArrayList<>();
        Map<Rag, Integer> counts = new EnumMap<>(Rag.class);
        for (AreaRow row : rows) {
            map.shapes().stream()
                    .filter(shape -> shape.code().value().equals(row.code()))
                    .forEach(shape -> {
                        shapes.add(shape(shape, row));
                        if (row.score() != null) {
                            counts.merge(row.score().rag(), 1, Integer::sum);
                        }
                    });
        }
        return new MapPicture(title, map.width(), map.height(), shapes, counts);
    }

    private static Shape shape(AreaShape shape, AreaRow row) {
        AreaScore score = row.score();
        String label = score == null ? row.name() : "%s: %s, %s".formatted(row.name(), score.figure(), score.words());
        return new Shape(
                label, row.address(), shape.path(), score == null ? "plain" : score.style(), sign(shape, score));
    }

    private static @Nullable Sign sign(AreaShape shape, @Nullable AreaScore score) {
        AreaShape.Point middle = shape.middle();
        return middle == null || score == null
                ? null
                : new Sign(new TableCell.Rating(score.rag()).shape(), middle.x(), middle.y());
    }
}
