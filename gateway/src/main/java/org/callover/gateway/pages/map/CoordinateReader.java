package org.callover.gateway.pages.map;

import jakarta.json.stream.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the coordinates of a geometry: arrays in arrays, whose depth says what they are. A fault does not stop it, so that
 * the rest of the file can be read.
 */
final class CoordinateReader {

    /** The depth of the numbers of a polygon: its rings, their positions, and the numbers of these. */
    static final int POLYGON = 3;

    static final int MULTI_POLYGON = 4;

    private static final int FIRST_POINTS = 64;

    private final JsonParser json;
    private final PointCount count;
    private final List<Ring> rings = new ArrayList<>();
    private double[] points = new double[2 * FIRST_POINTS];
    private int length;
    private final double[] position = new double[2];
    private int numbers;
    private int depth = 1;
    private int depthOfNumbers;
    private @Nullable String fault;

    CoordinateReader(JsonParser json, PointCount count) {
        this.json = json;
        this.count = count;
    }

    /** What was read. */
    record Read(List<Ring> rings, int depth, @Nullable String fault) {}

    /** Reads to the end of the array that has just begun. */
    Read read() throws MapFault {
        while (depth > 0) {
            switch (json.next()) {
                case START_ARRAY -> {
                    numbers = 0;
                    depth++;
                }
                case END_ARRAY -> endArray();
                case VALUE_NUMBER -> number(json.getString());
                case START_OBJECT -> {
                    GeoJson.skip(JsonParser.Event.START_OBJECT, json);
                    fail("its coordinates are not numbers");
                }
                default -> fail("its coordinates are not numbers");
            }
        }
        return new Read(rings, depthOfNumbers, fault);
    }

    private void number(String text) throws MapFault {
        if (numbers == 0) {
            if (depthOfNumbers != 0 && depthOfNumbers != depth) {
                fail("its coordinates are not in the same order everywhere");
            }
            depthOfNumbers = depth;
        }
        if (numbers < 2) {
            position[numbers] = Double.parseDouble(text);
        }
        numbers++;
    }

    private void endArray() throws MapFault {
        if (depth == depthOfNumbers) {
            endPosition();
        } else if (depth == depthOfNumbers - 1) {
            endRing();
        }
        numbers = 0;
        depth--;
    }

    private void endPosition() throws MapFault {
        if (numbers < 2 || !Double.isFinite(position[0]) || !Double.isFinite(position[1])) {
            fail("a position in it is not two numbers");
            return;
        }
        count.next();
        if (length == points.length) {
            points = Arrays.copyOf(points, 2 * length);
        }
        points[length] = position[0];
        points[length + 1] = position[1];
        length += 2;
    }

    private void endRing() {
        boolean isClosed = length > 2 && points[0] == points[length - 2] && points[1] == points[length - 1];
        int open = isClosed ? length - 2 : length;
        if (open < 2 * Ring.FEWEST) {
            fail("a line in it has fewer than three corners");
        } else if (!isClosed) {
            fail("a line in it does not end where it began");
        } else {
            rings.add(new Ring(Arrays.copyOf(points, open)));
        }
        length = 0;
    }

    private void fail(String why) {
        if (fault == null) {
            fault = why;
        }
    }
}
