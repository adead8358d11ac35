package org.callover.gateway.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.callover.gateway.document.chart.ink.Markup;

/** The parts of a document, and what its body refers to. */
final class DocxFile {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** The parts have no dates of their own. With the first day of 1980 the JDK would write the time zone of the machine. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** What is the same in every paper, in the order in which it stands in the file. */
    private static final Map<String, byte[]> STANDING = standing();

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<URI, String> links = new LinkedHashMap<>();
    private final Markup relationships = new Markup();
    private int related;

    DocxFile() {
        parts.putAll(STANDING);
        relationships.start("Relationships").with("xmlns", PACKAGE);
        relate("styles", "styles.xml");
        relate("numbering", "numbering.xml");
        relate("settings", "settings.xml");
    }

    private static Map<String, byte[]> standing() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", resource("content-types.xml"));
        parts.put("_rels/.rels", resource("package-relationships.xml"));
        parts.put("word/styles.xml", resource("styles.xml"));
        parts.put("word/numbering.xml", resource("numbering.xml"));
        parts.put("word/settings.xml", resource("settings.xml"));
        return parts;
    }

    private static byte[] resource(String name) {
        try (InputStream in = DocxFile.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a part of XML. */
    void xml(String name, String content) {
        parts.put(name, (DECLARATION + content).getBytes(UTF_8));
    }

    /** Adds a header or footer, and gives the relationship by which sections name it. */
    String margin(String kind, String name, String content) {
        xml("word/" + name, content);
        return relate(kind, name);
    }

    /** Adds a picture, and gives the relationship by which the body names it. */
    String picture(String name, byte[] content) {
        parts.put("word/media/" + name, content);
        return relate("image", "media/" + name);
    }

    /** Gives the relationship of a page of the web. */
    String link(URI address) {
        return links.computeIfAbsent(address, page -> {
            String id = next("hyperlink", page.toASCIIString());
            relationships.with("TargetMode", "External").end();
            return id;
        });
    }

    private String relate(String kind, String target) {
        String id = next(kind, target);
        relationships.end();
        return id;
    }

    private String next(String kind, String target) {
        String id = "rId" + ++related;
        relationships
                .start("Relationship")
                .with("Id", id)
                .with("Type", OFFICE + kind)
                .with("Target", target);
        return id;
    }

    /** Writes all parts. Nothing can be added afterwards. */
    void writeTo(OutputStream to) throws IOException {
        xml("word/_rels/document.xml.rels", relationships.end().toString());
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to), UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_DATE);
            boolean isPacked = part.getKey().endsWith(".png");
            zip.setLevel(isPacked ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
