package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    @TempDir
    Path folder;

    @Test
    void everyJarWithTheFixedPathIsAModule() throws IOException {
        URL[] jars = {jar("youth-2.0.jar", "youth"), jar("hate-1.0.jar", "hate")};
        try (URLClassLoader loader = new URLClassLoader(jars, null)) {
            assertThat(new ClasspathSource(loader).texts())
                    .containsExactly(
                            new DefinitionText("hate-1.0.jar/META-INF/kpi/indicators.yaml", "hate", Origin.MODULE),
                            new DefinitionText("youth-2.0.jar/META-INF/kpi/indicators.yaml", "youth", Origin.MODULE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jar:file:/srv/app/WEB-INF/lib/indicators-hate-1.0.jar!/META-INF/kpi/indicators.yaml, indicators-hate-1.0.jar",
        "file:/home/me/callover/indicators-hate/target/classes/META-INF/kpi/indicators.yaml,  indicators-hate",
        "file:/srv/modules/ours/META-INF/kpi/indicators.yaml,                                 ours",
    })
    void aModuleIsCalledByItsJarNotByThePlaceOnTheMachine(URI url, String module) throws IOException {
        assertThat(ClasspathSource.name(url.toURL(), ClasspathSource.MODULE_PATH))
                .isEqualTo(module + "/META-INF/kpi/indicators.yaml");
    }

    @Test
    void oneResourceIsCalledByItsPath() {
        ClassLoader loader = getClass().getClassLoader();
        String path = "org/callover/kpi/catalogue/areas.yaml";
        DefinitionText text = ClasspathSource.resource(loader, path, Origin.GATEWAY);
        assertThat(text).isEqualTo(new DefinitionText(path, Documents.yaml("areas.yaml"), Origin.GATEWAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClasspathSource.resource(loader, "no.yaml", Origin.GATEWAY))
                .withMessage("'no.yaml' is not on the class path; check that its jar is installed");
    }

    @Test
    void aFoldersYamlFilesAreReadInTheOrderOfTheirNames() throws IOException {
        Files.createDirectory(folder.resolve("boards"));
        for (String name : new String[] {"b.yml", "a.yaml", "boards/c.yaml", "notes.txt", ".hidden.yaml"}) {
            Files.writeString(folder.resolve(name), name);
        }
        assertThat(new FolderSource(folder).texts())
                .containsExactly(
                        new DefinitionText("a.yaml", "a.yaml", Origin.OFFICER),
                        new DefinitionText("b.yml", "b.yml", Origin.OFFICER),
                        new DefinitionText("boards/c.yaml", "boards/c.yaml", Origin.OFFICER));
    }

    @Test
    void readsEverySpellingOfTheEndingAndSaysWhatItIgnores() throws IOException {
        for (String name : new String[] {"A.YAML", "b.Yml", "c.yaml.txt", "~$d.yaml", ".e.yaml"}) {
            Files.writeString(folder.resolve(name), name);
        }
        FolderSource.FolderTexts look = new FolderSource(folder).look();
        assertThat(look.texts()).extracting(DefinitionText::name).containsExactly("A.YAML", "b.Yml");
        assertThat(look.ignored())
                .extracting(FolderSource.Ignored::name)
                .containsExactlyInAnyOrder("c.yaml.txt", "~$d.yaml", ".e.yaml");
        assertThat(look.ignored()).allSatisfy(file -> assertThat(file.why()).isNotBlank());
    }

    @Test
    void aFolderThatIsNotThereHasNothing() {
        assertThat(new FolderSource(folder.resolve("absent")).texts()).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsReadAndRefusedByItsLine() throws IOException {
        Files.write(folder.resolve("old.yaml"), "kpi: 1\ntitle: Café".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CatalogueReader.read(new FolderSource(folder).texts()).problems())
                .singleElement()
                .hasToString("old.yaml:2:11: this character is not UTF-8; save the file as UTF-8");
    }

    private URL jar(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(ClasspathSource.MODULE_PATH));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file.toUri().toURL();
    }
}
