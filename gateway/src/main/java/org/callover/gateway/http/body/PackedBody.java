package org.callover.gateway.http.body;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.callover.gateway.http.request.RefusedRequest;

/**
 * A body compressed with gzip (RFC 1952), unpacked while it is received. It may have several members, one after another,
 * as parallel compressors write them.
 *
 * <p>The JDK's own stream waits for bytes on a thread, and ignores whatever follows the end.
 */
final class PackedBody implements AutoCloseable {
    private static final int AT_ONCE = 64 * 1024;
    private static final int TRAILER = 8;
    private static final int BYTE = 8;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] unpacked = new byte[AT_ONCE];
    private GzipHeader header = new GzipHeader();
    private boolean hasMember;
    private long trailer;
    private int trailerRead;

    /** A taker of unpacked bytes, which may refuse them. */
    interface Sink {
        void take(ByteBuffer bytes) throws IOException;
    }

    /**
     * Unpacks a part, some bytes at a time, so that a refusal comes before more is unpacked.
     *
     * @throws RefusedRequest if the bytes are not gzip
     */
    void unpack(ByteBuffer part, Sink to) throws IOException {
        while (part.hasRemaining()) {
            if (!header.isComplete()) {
                takeHeader(part.get());
            } else if (inflater.finished()) {
                takeTrailer(part.get());
            } else {
                inflate(part, to);
            }
        }
    }

    private void takeHeader(byte next) {
        if (!header.take(next)) {
            throw bad(
                    hasMember
                            ? "there are other bytes after its end: send the file as it was compressed"
                            : "it does not begin as gzip does: compress it, or leave the header out");
        }
    }

    private void inflate(ByteBuffer part, Sink to) throws IOException {
        inflater.setInput(part);
        try {
            int length = inflater.inflate(unpacked);
            while (length > 0) {
                checksum.update(unpacked, 0, length);
                to.take(ByteBuffer.wrap(unpacked, 0, length));
                length = inflater.inflate(unpacked);
            }
        } catch (DataFormatException damaged) {
            throw damaged();
        }
    }

    private void takeTrailer(byte next) {
        trailer |= (next & 0xffL) << BYTE * trailerRead;
        trailerRead++;
        if (trailerRead == TRAILER) {
            long length = inflater.getBytesWritten() & 0xffff_ffffL;
            if (trailer != (length << Integer.SIZE | checksum.getValue())) {
                throw damaged();
            }
            hasMember = true;
            header = new GzipHeader();
            inflater.reset();
            checksum.reset();
            trailer = 0;
            trailerRead = 0;
        }
    }

    /**
     * Ends the body.
     *
     * @throws RefusedRequest if it is not complete
     */
    void end() {
        if (!hasMember || !header.isUntouched()) {
            throw bad("it ends too early: send the whole file");
        }
    }

    private static RefusedRequest damaged() {
        return bad("its bytes are damaged: compress the file again");
    }

    private static RefusedRequest bad(String reason) {
        return RefusedRequest.of(
                400, "BAD_GZIP", "Content-Encoding says that the body is compressed with gzip, but " + reason + ".");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
