package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The bill of materials (CycloneDX) in the built war, beside the war itself. */
@Order(Order.DEFAULT + 1)
class MaterialsIT {
    private static final String PLACE = "WEB-INF/sbom/callover.cdx.json";
    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String PAGE = "WEB-INF/classes/api-page/";
    private static final String VIEWER = "swagger-ui-";

    /** The stylesheets of the pages, which the build makes one of. */
    private static final String STYLES = "govuk-frontend-";

    private static JsonObject materials;
    private static List<String> files;
    private static List<String> jars;

    @BeforeAll
    static void readTheWar() throws IOException {
        try (ZipFile war = new ZipFile(BuiltWar.part("war").toFile());
                InputStream bill = war.getInputStream(war.getEntry(PLACE));
                JsonReader json = Json.createReader(bill)) {
            materials = json.readObject();
            files = war.stream().map(ZipEntry::getName).toList();
            jars = files.stream()
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .toList();
        }
    }

    private static Map<String, JsonObject> components() {
        Map<String, JsonObject> byFile = new TreeMap<>();
        for (JsonObject one : materials.getJsonArray("components").getValuesAs(JsonObject.class)) {
            byFile.put(one.getString("name") + "-" + one.getString("version") + ".jar", one);
        }
        return byFile;
    }

    @Test
    void namesEveryLibraryOfTheWarAndTheServer() {
        assertThat(materials.getString("bomFormat")).isEqualTo("CycloneDX");
        assertThat(jars).hasSizeGreaterThan(15);
        assertThat(components().keySet())
                .filteredOn(file -> Stream.of("payara-micro-", VIEWER, STYLES).noneMatch(file::startsWith))
                .containsExactlyInAnyOrderElementsOf(jars);
        assertThat(components().keySet())
                .anyMatch(file -> file.startsWith("payara-micro-"))
                .anyMatch(file -> file.startsWith(STYLES));
    }

    /** The viewer of the page about the API ships as two files of its own, with the licences of what is in them. */
    @Test
    void namesTheViewerOfWhichSomeFilesShip() {
        assertThat(components().keySet()).anyMatch(file -> file.startsWith(VIEWER));
        assertThat(files)
                .filteredOn(name -> name.contains("swagger-ui"))
                .containsExactlyInAnyOrder(
                        PAGE + "swagger-ui-bundle.js",
                        PAGE + "swagger-ui-bundle.js.LICENSE.txt",
                        PAGE + "swagger-ui.css");
    }

    @Test
    void everyComponentHasALicenceOtherThanTheGpl() {
        components().forEach((file, component) -> {
            List<String> licences = licences(component);
            assertThat(licences).as(file).isNotEmpty();
            assertThat(licences).as(file).anyMatch(mayBeShipped());
        });
    }

    private static List<String> licences(JsonObject component) {
        return component.containsKey("licenses")
                ? component.getJsonArray("licenses").getValuesAs(JsonObject.class).stream()
                        .map(JsonValue::toString)
                        .toList()
                : List.of();
    }

    /** Whether a licence is not the GPL, or the GPL as one of several, or with the exception that lets a server run others. */
    private static Predicate<String> mayBeShipped() {
        Predicate<String> gpl =
                Pattern.compile("(?i)\\bA?GPL\\b|General Public").asPredicate();
        Predicate<String> free =
                Pattern.compile("(?i) OR |exception|\\bLGPL|Lesser").asPredicate();
        return gpl.negate().or(free);
    }

    @Test
    void noComponentIsAVersionKnownToBeVulnerable() {
        // CVE-2026-54512 and CVE-2026-54513 are in 3.1.0 to 3.1.3.
        assertThat(components().keySet()).noneMatch(file -> file.matches("jackson-databind-3\\.1\\.[0-3]\\.jar"));
    }

    @Test
    void noTracesOfTheSourceControlAreShipped() {
        assertThat(files).isNotEmpty().noneMatch(name -> name.matches("(.*/)?\\.(git|svn|hg).*"));
    }

    @Test
    void sameSourceGivesTheSameBytes() {
        assertThat(materials).doesNotContainKey("serialNumber");
        assertThat(materials.getJsonObject("metadata")).doesNotContainKey("timestamp");
    }
}
