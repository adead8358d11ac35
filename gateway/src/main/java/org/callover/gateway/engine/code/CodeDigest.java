package org.callover.gateway.engine.code;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;

/**
 * A digest of the code that writes answers. It is the same for the same classes and resources, wherever they were
 * built, and differs if any of them differs.
 */
public final class CodeDigest {

    /** The entries with which a jar describes its build, and which a folder of classes does not have. */
    private static final String ABOUT_THE_JAR = "META-INF/maven/";

    private static final int NAME_BYTES = 4;

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final class Current {
        private static final byte[] DIGEST = of(CodeDigest.class, Quantity.class, CsvWriter.class);
    }

    private CodeDigest() {}

    /** The digest of the gateway, the engine and the CSV library that are running, as other code may write other bytes. */
    public static byte[] current() {
        return Current.DIGEST.clone();
    }

    /** The first characters of that digest, which name a release in the ledger. */
    public static String currentName() {
        return HexFormat.of().formatHex(Current.DIGEST, 0, NAME_BYTES);
    }

    /** The digest of the folders or jars that hold these classes. */
    static byte[] of(Class<?>... anchors) {
        MessageDigest digest = Sha256.newDigest();
        for (Class<?> anchor : anchors) {
            add(anchor, digest);
        }
        return digest.digest();
    }

    private static void add(Class<?> anchor, MessageDigest digest) {
        String file = anchor.getName().replace('.', '/') + ".class";
        URL found = Objects.requireNonNull(anchor.getResource("/" + file), file);
        String place = found.toString().substring(0, found.toString().length() - file.length());
        try {
            if (place.startsWith("jar:")) {
                addJar(Path.of(new URI(place.substring("jar:".length(), place.indexOf("!/")))), digest);
            } else {
                addFolder(Path.of(new URI(place)), digest);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The code of %s cannot be read at %s".formatted(anchor, found), unreadable);
        }
    }

    private static void addJar(Path jar, MessageDigest digest) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            addFolder(content.getPath("/"), digest);
        }
    }

    private static void addFolder(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(ABOUT_THE_JAR) && !name.equals(MANIFEST))
                    .sorted()
                    .toList();
            names.forEach(name -> addFile(root, name, digest));
        }
    }

    private static void addFile(Path root, String name, MessageDigest digest) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        try (InputStream content = Files.newInputStream(root.resolve(name))) {
            MessageDigest own = Sha256.newDigest();
            own.update(content.readAllBytes());
            digest.update(own.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
