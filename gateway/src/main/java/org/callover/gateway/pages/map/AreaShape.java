package org.callover.gateway.pages.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * An area as it is drawn.
 *
 * @param path its outline with its holes, as the attribute {@code d} of a path that is filled by the rule "evenodd"
 * @param middle a point inside it with some room around; absent if it is too small for a sign
 */
public record AreaShape(
        AreaCode code, String path, @Nullable Point middle) {

    /** The room that a sign needs to all sides. */
    private static final double ROOM = 9;

    /** The smallest ring that is drawn beside others of its area. */
    private static final double SMALLEST = 0.5;

    /** The most points of an area on a page. */
    private static final int MOST_POINTS = 5_000;

    /** A point of the picture. */
    public record Point(String x, String y) {}

    /** The shape of rings that are in units of the picture; a dot if all of them are too small to be seen. */
    static AreaShape of(AreaCode code, List<Ring> rings) throws MapFault {
        List<Ring> drawn = new ArrayList<>();
        int points = 0;
        for (Ring ring : rings) {
            Ring simple = Simplification.of(ring);
            if (simple.length() >= Ring.FEWEST && simple.area() >= SMALLEST) {
                drawn.add(simple);
                points += simple.length();
            }
        }
        if (points > MOST_POINTS) {
            throw new MapFault("%s has more detail than a page can hold; use generalised boundaries".formatted(code));
        }
        if (drawn.isEmpty()) {
            drawn.add(Extent.of(rings.subList(0, 1)).dot());
        }
        return new AreaShape(code, path(drawn), middle(drawn));
    }

    private static String path(List<Ring> rings) {
        StringBuilder path = new StringBuilder();
        for (Ring ring : rings) {
            for (int i = 0; i < ring.length(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(number(ring.x(i)))
                        .append(' ')
                        .append(number(ring.y(i)));
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable Point middle(List<Ring> rings) {
        double[] found = Inside.middle(rings, ROOM);
        return found.length == 0 ? null : new Point(number(found[0]), number(found[1]));
    }
}
