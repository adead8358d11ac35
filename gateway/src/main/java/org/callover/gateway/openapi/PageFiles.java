package org.callover.gateway.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of the page about the API, read on first use. Their folder is named by what is in them, so a browser can
 * keep them for ever.
 */
final class PageFiles {

    /** Where the browser finds the files, in a folder that changes with them. */
    static final String PLACE = "/api/page/";

    private static final String FOLDER = "api-page/";
    private static final int DIGITS = 16;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "swagger-ui-bundle.js.LICENSE.txt", "text/plain",
            "page.css", "text/css",
            "page.js", "text/javascript");

    private static final Map<String, PageFile> FILES = files();
    private static final String ADDRESS = PLACE + digest();
    private static final PageFile PAGE = page();

    private PageFiles() {}

    /** A file as it is sent. */
    record PageFile(String mediaType, byte[] bytes) {}

    /** The page itself. */
    static PageFile html() {
        return PAGE;
    }

    /** The file at an address, if there is one. */
    static Optional<PageFile> at(String address) {
        return address.startsWith(ADDRESS + "/")
                ? Optional.ofNullable(FILES.get(address.substring(ADDRESS.length() + 1)))
                : Optional.empty();
    }

    private static PageFile page() {
        String html = new String(read("page.html"), UTF_8).replace("{files}", ADDRESS);
        return new PageFile("text/html;charset=utf-8", html.getBytes(UTF_8));
    }

    private static Map<String, PageFile> files() {
        Map<String, PageFile> files = new LinkedHashMap<>();
        MEDIA_TYPES.keySet().stream()
                .sorted()
                .forEach(name -> files.put(name, new PageFile(MEDIA_TYPES.get(name) + ";charset=utf-8", read(name))));
        return files;
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(file -> digest.update(file.bytes()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = PageFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(file, FOLDER + name + " is part of the war")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
