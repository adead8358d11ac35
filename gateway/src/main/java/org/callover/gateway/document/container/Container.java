package org.callover.gateway.document.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of parts, being written. */
public final class Container {

    /** The time of every part. It has no meaning; it is one that a zip can hold in every time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Makes files nearly as small as the best level, in half the time. */
    private static final int LEVEL = 4;

    private static final int LARGE = 50_000;
    private static final int SAFE_RATIO = 40;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    /** A zip without parts. */
    public Container() {
        zip.setLevel(LEVEL);
    }

    /** Adds a part without compression, so that programs find its text at a known place. */
    public void store(String name, String text) {
        put(name, text.getBytes(StandardCharsets.US_ASCII), true);
    }

    /** Adds a part in XML. */
    public void add(String name, Consumer<Xml> writing) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(16_384);
        Xml xml = new Xml(content);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writing.accept(xml);
        xml.finish();
        byte[] part = content.toByteArray();
        put(name, part, looksLikeABomb(part));
    }

    /**
     * Whether a part would be so small that programs refuse the file: they take a large part that is compressed to less
     * than a hundredth for an attack. A long text that comes again and again does that.
     */
    private static boolean looksLikeABomb(byte[] part) {
        if (part.length < LARGE) {
            return false;
        }
        Deflater quick = new Deflater(Deflater.BEST_SPEED, true);
        try {
            quick.setInput(part);
            quick.finish();
            byte[] room = new byte[part.length / SAFE_RATIO];
            quick.deflate(room);
            return quick.finished();
        } finally {
            quick.end();
        }
    }

    private void put(String name, byte[] content, boolean isStored) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        if (isStored) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        try {
            zip.putNextEntry(entry);
            zip.write(content);
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
