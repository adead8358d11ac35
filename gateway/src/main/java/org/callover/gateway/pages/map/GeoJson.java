package org.callover.gateway.pages.map;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the features of a GeoJSON file (RFC 7946) one by one. */
final class GeoJson {

    /** The parser refuses more than 15 million characters unless it is told otherwise. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(
            Map.of("org.eclipse.parsson.maxParsingLimit", Math.toIntExact(MapFile.MOST_BYTES)));

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_TEXTS = 200;
    private static final String ID = "id";
    private static final String TYPE = "type";

    private final JsonParser json;
    private final PointCount count = new PointCount();

    private GeoJson(JsonParser json) {
        this.json = json;
    }

    /** The features of a file. */
    static List<MapFeature> read(InputStream file) throws MapFault, IOException {
        try (JsonParser json = PARSERS.createParser(withoutMark(file))) {
            return new GeoJson(json).collection();
        } catch (RuntimeException malformed) {
            // The parser has no type of its own for too deep arrays.
            throw new MapFault("it is not complete JSON in UTF-8");
        }
    }

    /** The file without the mark that some programs write at the start of UTF-8. */
    private static InputStream withoutMark(InputStream file) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(file, MARK.length);
        byte[] start = rest.readNBytes(MARK.length);
        if (!Arrays.equals(start, MARK)) {
            rest.unread(start);
        }
        return rest;
    }

    private List<MapFeature> collection() throws MapFault {
        if (!json.hasNext() || json.next() != Event.START_OBJECT) {
            throw notCollection(null);
        }
        String type = null;
        List<MapFeature> features = null;
        while (json.next() == Event.KEY_NAME) {
            String name = json.getString();
            Event value = json.next();
            if (name.equals(TYPE) && value == Event.VALUE_STRING) {
                type = json.getString();
            } else if (name.equals("features") && value == Event.START_ARRAY) {
                features = features();
            } else {
                skip(value);
            }
        }
        if (!"FeatureCollection".equals(type) || features == null) {
            throw notCollection(type);
        }
        return features;
    }

    private static MapFault notCollection(@Nullable String type) {
        return new MapFault(
                "Topology".equals(type)
                        ? "it is TopoJSON; convert it to GeoJSON"
                        : "it is not GeoJSON with a FeatureCollection");
    }

    private void skip(Event value) {
        skip(value, json);
    }

    /**
     * Passes by a value that has just begun. The skipping of the parser itself never ends where the file does before the
     * value.
     */
    static void skip(Event value, JsonParser json) {
        int depth = depth(value);
        while (depth > 0) {
            depth += depth(json.next());
        }
    }

    private static int depth(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    private List<MapFeature> features() throws MapFault {
        List<MapFeature> features = new ArrayList<>();
        for (Event value = json.next(); value != Event.END_ARRAY; value = json.next()) {
            if (value == Event.START_OBJECT) {
                features.add(feature());
            } else {
                skip(value);
            }
        }
        return features;
    }

    private MapFeature feature() throws MapFault {
        Map<String, String> texts = new HashMap<>();
        Shapes shapes = new Shapes();
        while (json.next() == Event.KEY_NAME) {
            String name = json.getString();
            Event value = json.next();
            if (name.equals(ID)) {
                text(ID, value, texts);
            } else if (name.equals("properties") && value == Event.START_OBJECT) {
                properties(texts);
            } else if (name.equals("geometry") && value == Event.START_OBJECT) {
                geometry(shapes);
            } else {
                skip(value);
            }
        }
        return shapes.of(texts);
    }

    private void properties(Map<String, String> texts) {
        while (json.next() == Event.KEY_NAME) {
            String name = json.getString();
            text(name, json.next(), texts);
        }
    }

    private void text(String name, Event value, Map<String, String> texts) {
        boolean isText = value == Event.VALUE_STRING || value == Event.VALUE_NUMBER;
        if (isText && json.getString().length() <= LONGEST_TEXT && texts.size() < MOST_TEXTS) {
            texts.put(name, json.getString().strip());
        } else {
            skip(value);
        }
    }

    private void geometry(Shapes shapes) throws MapFault {
        String type = "";
        CoordinateReader.Read read = null;
        while (json.next() == Event.KEY_NAME) {
            String name = json.getString();
            Event value = json.next();
            if (name.equals(TYPE) && value == Event.VALUE_STRING) {
                type = json.getString();
            } else if (name.equals("coordinates") && value == Event.START_ARRAY) {
                read = new CoordinateReader(json, count).read();
            } else if (name.equals("geometries") && value == Event.START_ARRAY) {
                geometries(shapes);
            } else {
                skip(value);
            }
        }
        if (!type.equals("GeometryCollection")) {
            shapes.add(type, read);
        }
    }

    private void geometries(Shapes shapes) throws MapFault {
        for (Event value = json.next(); value != Event.END_ARRAY; value = json.next()) {
            if (value == Event.START_OBJECT) {
                geometry(shapes);
            } else {
                skip(value);
            }
        }
    }

    /** What a feature covers. */
    private static final class Shapes {

        private final List<Ring> rings = new ArrayList<>();
        private @Nullable String fault;

        void add(String type, CoordinateReader.@Nullable Read read) {
            boolean isPolygon = type.equals("Polygon") || type.equals("MultiPolygon");
            int depth = type.equals("Polygon") ? CoordinateReader.POLYGON : CoordinateReader.MULTI_POLYGON;
            if (!isPolygon) {
                fault = "it is neither a Polygon nor a MultiPolygon";
            } else if (read == null || (read.fault() == null && !read.rings().isEmpty() && read.depth() != depth)) {
                fault = "its coordinates are not those of a " + type;
            } else if (read.fault() != null) {
                fault = read.fault();
            } else {
                rings.addAll(read.rings());
            }
        }

        MapFeature of(Map<String, String> texts) {
            String why = fault == null && rings.isEmpty() ? "it has no shape" : fault;
            return new MapFeature(texts, rings, why);
        }
    }
}
