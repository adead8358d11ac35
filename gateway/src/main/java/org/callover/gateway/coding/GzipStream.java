package org.callover.gateway.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A stream that compresses with gzip (RFC 1952) whatever is written to it.
 *
 * <p>It compresses in blocks of a fixed size, however the bytes are cut into writes: the same answer always has the same
 * bytes, as its strong tag promises. The first block is short and sent at once, so that the caller need not wait.
 */
public final class GzipStream extends OutputStream {
    /** The level for bytes that are kept: they are compressed once and sent often. */
    private static final int THOROUGH = 6;

    /** The level for bytes that are compressed while they are sent: see docs/benchmarks.md. */
    private static final int QUICK = 5;

    private static final int FIRST_BLOCK = 8 * 1024;
    private static final int BLOCK = 64 * 1024;
    private static final int TRAILER = 8;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final OutputStream to;
    private final Deflater deflater;
    private final CRC32 checksum = new CRC32();
    private final byte[] block = new byte[BLOCK];
    private final byte[] compressed = new byte[BLOCK];
    private int filled;
    private boolean isBegun;

    private GzipStream(OutputStream to, int level) {
        this.to = to;
        this.deflater = new Deflater(level, true);
    }

    /** A writer of an answer. */
    public interface Body {
        void write(OutputStream to) throws IOException;
    }

    /**
     * Writes an answer compressed, while it is made. If it breaks off, so does the compressed answer: without its
     * trailer no reader takes it for whole.
     */
    public static void write(OutputStream to, Body body) throws IOException {
        write(to, QUICK, body);
    }

    /** Compresses bytes thoroughly. */
    static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        try {
            write(compressed, THOROUGH, gzip -> gzip.write(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static void write(OutputStream to, int level, Body body) throws IOException {
        GzipStream gzip = new GzipStream(to, level);
        try {
            body.write(gzip);
            gzip.finish();
        } finally {
            gzip.deflater.end();
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int part = Math.min(length - written, (isBegun ? BLOCK : FIRST_BLOCK) - filled);
            System.arraycopy(bytes, from + written, block, filled, part);
            filled += part;
            written += part;
            if (filled == (isBegun ? BLOCK : FIRST_BLOCK)) {
                endBlock();
            }
        }
    }

    private void endBlock() throws IOException {
        boolean isFirst = !isBegun;
        begin();
        compressBlock(isFirst ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH);
        if (isFirst) {
            to.flush();
        }
    }

    private void begin() throws IOException {
        if (!isBegun) {
            isBegun = true;
            to.write(HEADER);
        }
    }

    private void compressBlock(int flush) throws IOException {
        checksum.update(block, 0, filled);
        deflater.setInput(block, 0, filled);
        int length = compressed.length;
        while (length == compressed.length) {
            length = deflater.deflate(compressed, 0, compressed.length, flush);
            to.write(compressed, 0, length);
        }
        filled = 0;
    }

    private void finish() throws IOException {
        begin();
        compressBlock(Deflater.NO_FLUSH);
        deflater.finish();
        while (!deflater.finished()) {
            to.write(compressed, 0, deflater.deflate(compressed));
        }
        // The trailer gives the length modulo 2^32.
        to.write(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) deflater.getBytesRead())
                .array());
    }

    /** Does nothing: blocks alone decide when bytes are sent. */
    @Override
    public void flush() {
        // See above.
    }

    /** Does nothing: the writer of an answer closes what it writes to, even if it did not come to the end. */
    @Override
    public void close() {
        // See above.
    }
}
