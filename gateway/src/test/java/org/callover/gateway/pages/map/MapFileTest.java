package org.callover.gateway.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callover.kpi.observation.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the map: none, no file, too large. No message names its place. */
class MapFileTest {

    private static final List<AreaCode> AREAS = List.of(new AreaCode("E09000019"));

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsAFaultOnlyIfTheConfigurationNamesIt() {
        Path file = folder.resolve("map.geojson");
        assertThat(MapFile.read(file, AREAS, false)).isEqualTo(AreaMap.NONE);
        assertThat(MapFile.read(file, AREAS, false).tag()).isNull();
        assertThat(MapFile.read(file, AREAS, true).fault()).isEqualTo("there is no such file");
    }

    @Test
    void aFolderIsNotAFile() {
        assertThat(MapFile.read(folder, AREAS, true).fault()).isEqualTo("it is not a file");
    }

    @Test
    void aLargeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("map.geojson");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50_000_000);
        }
        assertThat(MapFile.read(file, AREAS, false).fault())
                .isEqualTo("it is larger than 25 MB; use generalised boundaries, which are smaller");
    }

    @Test
    void theTagChangesWithThePictureAndTheFault() throws IOException {
        Path file = folder.resolve("map.geojson");
        Files.writeString(file, "{");
        AreaMap broken = MapFile.read(file, AREAS, false);
        assertThat(broken.isDrawn()).isFalse();
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"c":"E09000019"},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}""");
        AreaMap drawn = MapFile.read(file, AREAS, false);
        assertThat(drawn.isDrawn()).isTrue();
        assertThat(drawn.tag())
                .isNotNull()
                .isNotEqualTo(broken.tag())
                .isEqualTo(MapFile.read(file, AREAS, true).tag());
    }
}
