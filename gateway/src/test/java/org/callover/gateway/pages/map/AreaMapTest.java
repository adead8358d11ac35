package org.callover.gateway.pages.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.observation.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a GeoJSON file is drawn, and how. */
@Timeout(60)
class AreaMapTest {

    private static final List<AreaCode> AREAS = List.of(
            new AreaCode("E09000019"),
            new AreaCode("E09000007"),
            new AreaCode("bcu-central-north"),
            new AreaCode("E12000007"));

    /** A square of one degree, near the equator, where a degree of longitude is as long as one of latitude. */
    private static final String SQUARE = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";

    private static final String EAST_OF_IT = "[[1,0],[2,0],[2,1],[1,1],[1,0]]";
    private static final String HOLE = "[[0.25,0.25],[0.25,0.75],[0.75,0.75],[0.75,0.25],[0.25,0.25]]";

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AreaMap drawn(String... features) throws MapFault, IOException {
        return AreaMap.read(file(collection(features)), AREAS);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features));
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(properties, type, coordinates);
    }

    private static String islington(String type, String coordinates) {
        return feature("\"LAD23CD\":\"E09000019\"", type, coordinates);
    }

    private static String fault(String text) {
        try {
            return "drawn: " + AreaMap.read(file(text), AREAS).shapes().size();
        } catch (MapFault fault) {
            return String.valueOf(fault.getMessage());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void drawsAPolygonTheRightWayUp() throws MapFault, IOException {
        AreaMap map = drawn(islington("Polygon", "[%s]".formatted(SQUARE)));
        assertThat(map.fault()).isNull();
        assertThat(map.remarks()).isEmpty();
        assertThat(map.width()).isEqualTo(480);
        assertThat(map.shapes()).singleElement().satisfies(shape -> {
            assertThat(shape.code()).isEqualTo(new AreaCode("E09000019"));
            assertThat(shape.path()).isEqualTo("M2 478L478 478L478 2L2 2Z");
            assertThat(shape.middle()).isEqualTo(new AreaShape.Point("240", "240"));
        });
    }

    @Test
    void drawsHolesAsHolesAndPutsNoSignInThem() throws MapFault, IOException {
        AreaShape shape = drawn(islington("Polygon", "[%s,%s]".formatted(SQUARE, HOLE)))
                .shapes()
                .get(0);
        assertThat(shape.path()).isEqualTo("M2 478L478 478L478 2L2 2ZM121 359L121 121L359 121L359 359Z");
        AreaShape.Point middle = shape.middle();
        assertThat(middle).isNotNull();
        boolean isInHole = Double.parseDouble(middle.x()) > 121
                && Double.parseDouble(middle.x()) < 359
                && Double.parseDouble(middle.y()) > 121
                && Double.parseDouble(middle.y()) < 359;
        assertThat(isInHole).isFalse();
    }

    @Test
    void drawsAllPartsOfAMultiPolygonAndOfACollection() throws MapFault, IOException {
        AreaMap parts = drawn(islington("MultiPolygon", "[[%s],[%s]]".formatted(SQUARE, EAST_OF_IT)));
        assertThat(parts.shapes().get(0).path().split("M")).hasSize(3);
        AreaMap collection = drawn("""
                {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","coordinates":[%s]},{"coordinates":[%s],"type":"Polygon"}]},
                 "properties":{"code":"E09000019"}}""".formatted(SQUARE, EAST_OF_IT));
        assertThat(collection.shapes()).isEqualTo(parts.shapes());
    }

    @Test
    void putsFeaturesOfOneAreaTogether() throws MapFault, IOException {
        AreaMap wards = drawn(
                islington("Polygon", "[%s]".formatted(SQUARE)), islington("Polygon", "[%s]".formatted(EAST_OF_IT)));
        assertThat(wards.shapes()).hasSize(1);
        assertThat(wards.width()).isEqualTo(480);
        assertThat(wards.height()).isBetween(240, 244);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "LAD23CD":"E09000019","LAD23NM":"Islington"                | E09000019
            "code":"E09000019"                                          | E09000019
            "CTYUA21CD":" E09000019 "                                   | E09000019
            "anything":"bcu-central-north"                              | bcu-central-north
            "area":{"code":"E09000007"},"list":["E09000007"],"n":1,"c":"E09000019" | E09000019
            """)
    void findsTheCodeInAnyProperty(String properties, String code) throws MapFault, IOException {
        AreaMap map = drawn(feature(properties, "Polygon", "[%s]".formatted(SQUARE)));
        assertThat(map.shapes()).extracting(shape -> shape.code().value()).containsExactly(code);
    }

    @Test
    void takesTheCodeThatTellsFeaturesApartRatherThanThatOfTheirRegion() throws MapFault, IOException {
        String inLondon = "\"A_RGN22CD\":\"E12000007\",\"LAD22CD\":\"%s\"";
        AreaMap map = drawn(
                feature(inLondon.formatted("E09000019"), "Polygon", "[%s]".formatted(SQUARE)),
                feature(inLondon.formatted("E09000007"), "Polygon", "[%s]".formatted(EAST_OF_IT)));
        assertThat(map.shapes()).extracting(shape -> shape.code().value()).containsExactly("E09000019", "E09000007");
    }

    @Test
    void takesTheIdOfTheFeatureAsItsCode() throws MapFault, IOException {
        AreaMap map = drawn(islington("Polygon", "[%s]".formatted(SQUARE))
                .replace("\"properties\":{\"LAD23CD\":\"E09000019\"}", "\"id\":\"E09000007\",\"properties\":null"));
        assertThat(map.shapes()).extracting(shape -> shape.code().value()).containsExactly("E09000007");
    }

    @Test
    void shortensDegreesOfLongitudeByLatitude() throws MapFault, IOException {
        AreaMap map = drawn(islington("Polygon", "[[[0,59],[2,59],[2,61],[0,61],[0,59]]]"));
        // the cosine of 60 degrees is one half
        assertThat((double) map.width() / map.height()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void drawsTheNationalGridAsItIs() throws MapFault, IOException {
        AreaMap map = drawn(
                islington(
                        "Polygon",
                        "[[[530000,180000,12.5],[531000,180000,12],[531000,181000,9],[530000,181000,1],[530000,180000,12.5]]]"));
        assertThat(map.width()).isEqualTo(map.height());
    }

    @Test
    void leavesOutPointsThatNobodySees() throws MapFault, IOException {
        String circle = IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "[%.9f,%.9f]",
                        Math.sin((i % 100_000) * Math.PI / 50_000),
                        Math.cos((i % 100_000) * Math.PI / 50_000)))
                .collect(Collectors.joining(",", "[[", "]]"));
        String path = drawn(islington("Polygon", circle)).shapes().get(0).path();
        assertThat(path.chars().filter(letter -> letter == 'L').count()).isBetween(20L, 100L);
    }

    @Test
    void drawsADotForAnAreaTooSmallToSee() throws MapFault, IOException {
        AreaMap map = drawn(
                islington("Polygon", "[[[5,5],[5.00001,5],[5.00001,5.00001],[5,5]]]"),
                feature("\"code\":\"E09000007\"", "Polygon", "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]"));
        assertThat(map.shapes()).hasSize(2);
        assertThat(map.shapes().get(0).path()).isEqualTo("M239.5 240.4L240.5 240.4L240.5 241.4L239.5 241.4Z");
        assertThat(map.shapes().get(0).middle()).isNull();
    }

    @Test
    void drawsTheRestAndSaysWhatIsLeftOut() throws MapFault, IOException {
        AreaMap map = drawn(
                islington("Polygon", "[%s]".formatted(SQUARE)),
                feature("\"code\":\"E09000007\"", "Point", "[0,0]"),
                feature("\"code\":\"E99999999\"", "Polygon", "[%s]".formatted(SQUARE)));
        assertThat(map.shapes()).hasSize(1);
        assertThat(map.remarks())
                .containsExactly(
                        "E09000007 is not drawn: it is neither a Polygon nor a MultiPolygon",
                        "1 of its shapes have no code of a known area, so they are left out");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Point      | [0,0]                                       | it is neither a Polygon nor a MultiPolygon
            LineString | [[0,0],[1,1],[1,0],[0,0]]                   | it is neither a Polygon nor a MultiPolygon
            Polygon    | [[0,0],[1,0],[1,1],[0,0]]                   | its coordinates are not those of a Polygon
            MultiPolygon | [[[0,0],[1,0],[1,1],[0,0]]]               | its coordinates are not those of a MultiPolygon
            Polygon    | []                                          | it has no shape
            Polygon    | [[]]                                        | it has no shape
            Polygon    | null                                        | its coordinates are not those of a Polygon
            Polygon    | "here"                                      | its coordinates are not those of a Polygon
            Polygon    | [[[0,0],[1,0],[0,0]]]                       | a line in it has fewer than three corners
            Polygon    | [[[0,0],[1,0],[1,1],[0,1]]]                 | a line in it does not end where it began
            Polygon    | [[[0],[1],[1],[0]]]                         | a position in it is not two numbers
            Polygon    | [[[0,1e999],[1,0],[1,1],[0,1e999]]]         | a position in it is not two numbers
            Polygon    | [[["0","0"],[1,0],[1,1],[0,0]]]             | its coordinates are not numbers
            Polygon    | [[{"x":0},[1,0],[1,1],[0,0]]]               | its coordinates are not numbers
            Polygon    | [[[0,0],[[1,0]],[1,1],[0,0]]]               | its coordinates are not in the same order everywhere
            """)
    void saysWhatIsWrongWithAShape(String type, String coordinates, String why) {
        assertThat(fault(collection(islington(type, coordinates)))).isEqualTo("E09000019 is not drawn: " + why);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                              | it is not complete JSON in UTF-8
            hello                                           | it is not complete JSON in UTF-8
            <html></html>                                   | it is not complete JSON in UTF-8
            {"type":"FeatureCollection","features":[        | it is not complete JSON in UTF-8
            {"type":"FeatureCollection","features":[{]}     | it is not complete JSON in UTF-8
            {"a":{"b":[                                     | it is not complete JSON in UTF-8
            {"type":"FeatureCollection","features":[{"geometry":{"coordinates":[[[{"x":     | it is not complete JSON in UTF-8
            []                                              | it is not GeoJSON with a FeatureCollection
            {}                                              | it is not GeoJSON with a FeatureCollection
            {"type":"FeatureCollection"}                    | it is not GeoJSON with a FeatureCollection
            {"type":"FeatureCollection","features":{}}      | it is not GeoJSON with a FeatureCollection
            {"type":"Feature","geometry":null}              | it is not GeoJSON with a FeatureCollection
            {"type":"Topology","objects":{}}                | it is TopoJSON; convert it to GeoJSON
            {"type":"FeatureCollection","features":[]}      | none of its shapes has the code of a known area
            {"type":"FeatureCollection","features":[1,[],null,{}]} | none of its shapes has the code of a known area
            {"type":"FeatureCollection","features":[{"geometry":null,"properties":{"c":"E09000019"}}]} | E09000019 is not drawn: it has no shape
            """)
    void saysWhatIsWrongWithAFile(String text, String why) {
        assertThat(fault(text)).isEqualTo(why);
    }

    @Test
    void refusesOtherCoordinatesWithTheReason() {
        assertThat(fault(collection(islington(
                        "Polygon", "[[[-11000,6700000],[-10000,6700000],[-10000,6710000],[-11000,6700000]]]"))))
                .startsWith("its coordinates are neither degrees of longitude and latitude (WGS 84) nor metres");
        assertThat(fault(collection(islington("Polygon", "[[[3,3],[3,3],[3,3],[3,3]]]"))))
                .isEqualTo("its shapes have no size");
    }

    @Test
    void isNotOverwhelmedByDepthOrDetail() {
        assertThat(fault(collection(islington("Polygon", "[".repeat(100_000)))))
                .isEqualTo("it is not complete JSON in UTF-8");
        assertThat(fault("{\"a\":".repeat(100_000))).isEqualTo("it is not complete JSON in UTF-8");
        String zigzag = IntStream.range(0, 50_000)
                .mapToObj(i -> "[%d.%05d,%d]".formatted(i % 2, i, i % 2))
                .collect(Collectors.joining(",", "[[[5,5],", ",[5,5]]]"));
        assertThat(fault(collection(islington("Polygon", zigzag))))
                .isEqualTo("a line in it has more detail than a page can hold; use generalised boundaries");
        assertThat(fault(collection(islington("Polygon", "[[" + "[0,0],".repeat(2_000_001) + "[0,0]]]"))))
                .isEqualTo("it has more than 2,000,000 points; use generalised boundaries, which have fewer");
    }

    @Test
    void readsAFileWithTheMarkOfUtf8() {
        assertThat(fault("\uFEFF" + collection(islington("Polygon", "[%s]".formatted(SQUARE)))))
                .isEqualTo("drawn: 1");
    }
}
