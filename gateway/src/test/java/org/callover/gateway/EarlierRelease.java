package org.callover.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What an earlier release left: see {@code earlier-releases/schema-5/README.md}. */
public final class EarlierRelease {
    private static final String FOLDER = "/earlier-releases/schema-5/";

    private EarlierRelease() {}

    /** Unpacks {@code derby.zip}, which is a data folder, or {@code postgres.zip}, which is a dump. */
    public static void unpack(String name, Path into) throws IOException {
        InputStream packed = EarlierRelease.class.getResourceAsStream(FOLDER + name);
        if (packed == null) {
            throw new IOException("There is no " + FOLDER + name);
        }
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                }
            }
        }
    }
}
