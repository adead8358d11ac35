package org.callover.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callover.gateway.document.PackedFile;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.engine.code.Sha256;

/** The files that pages load. Their addresses hold a digest of what is in them, so a browser can keep them for ever. */
final class SiteFiles {

    /** Where the browser finds the files. */
    static final String PLACE = "/files/";

    /**
     * Rules of GOV.UK Frontend that load a file: its font and the royal crest, which only services of the government may
     * use.
     */
    private static final Pattern FONT_FACES = Pattern.compile("@font-face\\{[^}]*}");

    private static final Pattern LOADING = Pattern.compile("[^{};]*:[^{};]*url\\([^)]*\\)[^{};]*;?");

    private static final int DIGITS = 16;

    static final SiteFile STYLE = SiteFile.of("callover.css", "text/css", style());
    static final SiteFile ICON = SiteFile.of(
            "icon.svg", "image/svg+xml", PackedFile.at("/pages/icon.svg").text());

    private SiteFiles() {}

    /** A file as it is sent. */
    record SiteFile(String address, String mediaType, byte[] bytes) {

        static SiteFile of(String name, String mediaType, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String digest = Sha256.hex(bytes).substring(0, DIGITS);
            return new SiteFile(PLACE + digest + "/" + name, mediaType + ";charset=utf-8", bytes);
        }
    }

    /** The file at an address, if there is one. */
    static Optional<SiteFile> at(String address) {
        return List.of(STYLE, ICON).stream()
                .filter(file -> file.address().equals(address))
                .findFirst();
    }

    private static String style() {
        String govuk = PackedFile.at("/pages/govuk-frontend.min.css").text();
        String plain = LOADING.matcher(FONT_FACES.matcher(govuk).replaceAll(""))
                .replaceAll("")
                .replace("GDS Transport,", "");
        return plain
                + HtmlPaper.style()
                + PackedFile.at("/pages/pages.css").text()
                + PackedFile.at("/pages/print.css").text();
    }
}
