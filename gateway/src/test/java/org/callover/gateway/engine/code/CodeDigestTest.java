package org.callover.gateway.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.callover.gateway.wire.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {

    private static final String CLASS = "org/callover/gateway/wire/Format.class";

    @TempDir
    private Path place;

    @Test
    void isTheSameInAFolderAndInAJar() throws Exception {
        byte[] inFolder = digest(folder("one", "text"));
        assertThat(digest(folder("two", "text"))).isEqualTo(inFolder);
        assertThat(digest(jar("text"))).isEqualTo(inFolder);
    }

    @Test
    void isAnotherForAnotherResource() throws Exception {
        assertThat(digest(folder("one", "text"))).isNotEqualTo(digest(folder("two", "other text")));
    }

    private Path folder(String name, String resource) throws IOException {
        Path folder = place.resolve(name);
        Files.createDirectories(folder.resolve(CLASS).getParent());
        Files.write(folder.resolve(CLASS), code());
        Files.writeString(folder.resolve("resource.txt"), resource);
        return folder;
    }

    private Path jar(String resource) throws IOException {
        Path jar = place.resolve("a jar.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            entry(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes());
            entry(zip, "META-INF/maven/pom.properties", "built=now".getBytes());
            entry(zip, "resource.txt", resource.getBytes());
            entry(zip, CLASS, code());
        }
        return jar;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] code() throws IOException {
        try (InputStream code = Objects.requireNonNull(Format.class.getResourceAsStream("/" + CLASS))) {
            return code.readAllBytes();
        }
    }

    /** The digest of a folder or jar that a class loader of its own reads. */
    private static byte[] digest(Path from) throws Exception {
        try (URLClassLoader alone = new URLClassLoader(new URL[] {from.toUri().toURL()}, null)) {
            return CodeDigest.of(alone.loadClass(Format.class.getName()));
        }
    }
}
