package org.callover.gateway.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A stream that compresses with gzip (RFC 1952) whatever is written to it.
 *
 * <p>It compresses in blocks of a fixed size, however the bytes are cut into writes: the same answer always has the same
 * bytes, as its strong tag promises. The first block is short and sent at once, so that the caller need not wait. Each
 * other block is compressed on a thread of the common pool while the next one is written; if none is free, on this one.
 */
public final class GzipStream extends OutputStream {
    /** With less, the history of London would hardly stay below 10 MB: see docs/benchmarks.md. */
    private static final int LEVEL = 6;

    private static final int FIRST_BLOCK = 8 * 1024;
    private static final int BLOCK = 128 * 1024;
    private static final int OUTPUT = 16 * 1024;
    private static final int TRAILER = 8;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final OutputStream to;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 checksum = new CRC32();
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final byte[] output = new byte[OUTPUT];
    private byte[] block = new byte[BLOCK];
    private byte[] nextBlock = new byte[BLOCK];
    private @Nullable ForkJoinTask<byte[]> ahead;
    private int filled;
    private boolean isBegun;

    private GzipStream(OutputStream to) {
        this.to = to;
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
        GzipStream gzip = new GzipStream(to);
        try {
            body.write(gzip);
            gzip.finish();
        } finally {
            gzip.release();
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
        if (isBegun) {
            sendAhead();
            byte[] full = block;
            int length = filled;
            ahead = ForkJoinTask.adapt(() -> compressed(full, length, Deflater.NO_FLUSH))
                    .fork();
            block = nextBlock;
            nextBlock = full;
        } else {
            begin();
            to.write(compressed(block, filled, Deflater.SYNC_FLUSH));
            to.flush();
        }
        filled = 0;
    }

    private void begin() throws IOException {
        isBegun = true;
        to.write(HEADER);
    }

    /** Sends the block that is being compressed. */
    private void sendAhead() throws IOException {
        if (ahead != null) {
            byte[] bytes = ahead.join();
            ahead = null;
            to.write(bytes);
        }
    }

    private byte[] compressed(byte[] plain, int length, int flush) {
        checksum.update(plain, 0, length);
        deflater.setInput(plain, 0, length);
        compressed.reset();
        int more = OUTPUT;
        while (more == OUTPUT) {
            more = deflater.deflate(output, 0, OUTPUT, flush);
            compressed.write(output, 0, more);
        }
        return compressed.toByteArray();
    }

    private void finish() throws IOException {
        if (!isBegun) {
            begin();
        }
        sendAhead();
        to.write(compressed(block, filled, Deflater.NO_FLUSH));
        deflater.finish();
        while (!deflater.finished()) {
            to.write(output, 0, deflater.deflate(output));
        }
        // The trailer gives the length modulo 2^32.
        to.write(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) deflater.getBytesRead())
                .array());
    }

    private void release() {
        if (ahead != null) {
            // The other thread must not use what is released here.
            ahead.quietlyJoin();
        }
        deflater.end();
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
