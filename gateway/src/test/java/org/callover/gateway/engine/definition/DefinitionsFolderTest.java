package org.callover.gateway.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.engine.definition.DefinitionsFolder.Reading;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is one way to put texts in force, and shows those that came into force in another way. */
class DefinitionsFolderTest {

    @TempDir
    private Path data;

    private Path path;
    private DefinitionsFolder folder;
    private SortedMap<String, TextInForce> inForce = texts(Map.of());

    @BeforeEach
    void empty() throws IOException {
        path = Files.createDirectory(data.resolve("definitions"));
        open();
        settle();
    }

    private void open() {
        folder = new DefinitionsFolder(path, data.resolve("definitions.synced"), inForce);
    }

    private static SortedMap<String, TextInForce> texts(Map<String, String> yamls) {
        SortedMap<String, TextInForce> texts = new TreeMap<>();
        yamls.forEach((name, yaml) -> texts.put(name, new TextInForce(name, yaml, Instant.EPOCH)));
        return texts;
    }

    private void save(String name, String yaml) throws IOException {
        Files.writeString(path.resolve(name), yaml);
    }

    /** Puts these texts in force from somewhere, and brings the folder in line. */
    private void comeIntoForce(Map<String, String> yamls) {
        inForce = texts(yamls);
        settle();
    }

    private void settle() {
        folder.settle(folder.read(), inForce);
    }

    private Map<String, String> wanted() {
        return folder.wanted(folder.read(), inForce);
    }

    private Map<String, String> files() {
        return folder.read().byName();
    }

    @Test
    void changeStaysUntilItIsSettled() throws IOException {
        save("parks.yaml", "new");
        assertThat(folder.changed()).isTrue();
        assertThat(folder.changed()).isTrue();
        settle();
        assertThat(folder.changed()).isFalse();
    }

    @Test
    void noticesAFileThatIsSavedAfterTheReading() throws IOException {
        Reading reading = folder.read();
        save("parks.yaml", "new");
        folder.settle(reading, inForce);
        assertThat(folder.changed()).isTrue();
    }

    @Test
    void doesNotReportAFileThatItWrote() {
        comeIntoForce(Map.of("ours/posted.yaml", "posted"));
        assertThat(folder.changed()).isFalse();
        assertThat(files()).isEqualTo(Map.of("ours/posted.yaml", "posted"));
    }

    @Test
    void newFilesAreWanted() throws IOException {
        comeIntoForce(Map.of("roads.yaml", "roads"));
        save("parks.yaml", "new");
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "new", "roads.yaml", "roads"));
    }

    @Test
    void removedFilesAreNotWanted() throws IOException {
        comeIntoForce(Map.of("parks.yaml", "parks", "roads.yaml", "roads"));
        Files.delete(path.resolve("roads.yaml"));
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "parks"));
        comeIntoForce(Map.of("parks.yaml", "parks"));
        assertThat(files()).isEqualTo(Map.of("parks.yaml", "parks"));
    }

    @Test
    void fileOlderThanTheTextInForceIsNotWantedButReplaced() {
        comeIntoForce(Map.of("parks.yaml", "first"));
        inForce = texts(Map.of("parks.yaml", "second"));
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "second"));
        settle();
        assertThat(files()).isEqualTo(Map.of("parks.yaml", "second"));
    }

    @Test
    void fileOlderThanTheTextInForceIsKnownAcrossARestart() {
        comeIntoForce(Map.of("parks.yaml", "first"));
        inForce = texts(Map.of("parks.yaml", "second", "roads.yaml", "roads"));
        open();
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "second", "roads.yaml", "roads"));
        settle();
        assertThat(files()).isEqualTo(Map.of("parks.yaml", "second", "roads.yaml", "roads"));
    }

    @Test
    void fileOfATextWithdrawnElsewhereIsRemoved() {
        comeIntoForce(Map.of("parks.yaml", "parks"));
        comeIntoForce(Map.of());
        assertThat(files()).isEmpty();
        assertThat(wanted()).isEmpty();
    }

    @Test
    void changedFileWithAFaultStaysAsItIs() throws IOException {
        comeIntoForce(Map.of("parks.yaml", "sound"));
        save("parks.yaml", "faulty");
        settle();
        assertThat(files()).isEqualTo(Map.of("parks.yaml", "faulty"));
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "faulty"));
        comeIntoForce(Map.of("parks.yaml", "sound as well"));
        assertThat(files()).isEqualTo(Map.of("parks.yaml", "faulty"));
    }

    @Test
    void postedTextReplacesAFileWithAFault() throws IOException {
        comeIntoForce(Map.of("parks.yaml", "sound"));
        save("parks.yaml", "faulty");
        settle();
        inForce = texts(Map.of("parks.yaml", "posted"));
        folder.write("parks.yaml", "posted", folder.read());
        assertThat(files()).isEqualTo(Map.of("parks.yaml", "posted"));
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "posted"));
        assertThat(folder.changed()).isFalse();
    }

    @Test
    void newFolderTakesWhatIsInForceAndWithdrawsNothing() throws IOException {
        Files.delete(data.resolve("definitions.synced"));
        inForce = texts(Map.of("parks.yaml", "parks", "roads.yaml", "roads"));
        save("cars.yaml", "cars");
        open();
        assertThat(wanted()).isEqualTo(Map.of("cars.yaml", "cars", "parks.yaml", "parks", "roads.yaml", "roads"));
        settle();
        assertThat(files()).containsKeys("cars.yaml", "parks.yaml", "roads.yaml");
    }

    @Test
    void folderOfAnEarlierVersionIsComparedWithWhatIsInForce() throws IOException {
        Files.delete(data.resolve("definitions.synced"));
        inForce = texts(Map.of("parks.yaml", "parks", "roads.yaml", "roads"));
        save("parks.yaml", "changed while the service was stopped");
        open();
        assertThat(wanted())
                .isEqualTo(Map.of("parks.yaml", "changed while the service was stopped", "roads.yaml", "roads"));
    }

    @Test
    void folderThatIsNotThereChangesNothing() throws IOException {
        comeIntoForce(Map.of("parks.yaml", "parks"));
        Files.move(path, data.resolve("unmounted"));
        assertThat(wanted()).isEqualTo(Map.of("parks.yaml", "parks"));
    }
}
