package org.callover.gateway.document.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of parts, being written. */
public final class Container {

    /** The time of every part. It has no meaning; it is one that a zip can hold in every time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Makes files nearly as small as the best level, in half the time. */
    private static final int LEVEL = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    /** A zip without parts. */
    public Container() {
        zip.setLevel(LEVEL);
    }

    /** Adds a part without compression, so that programs find its text at a known place. */
    public void store(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        add(entry, xml -> xml.raw(text));
    }

    /** Adds a part in XML. */
    public void add(String name, Consumer<Xml> writing) {
        add(new ZipEntry(name), xml -> {
            xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
            writing.accept(xml);
        });
    }

    private void add(ZipEntry entry, Consumer<Xml> writing) {
        try {
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            Xml xml = new Xml(zip);
            writing.accept(xml);
            xml.finish();
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The whole file. */
    public byte[] finished() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
