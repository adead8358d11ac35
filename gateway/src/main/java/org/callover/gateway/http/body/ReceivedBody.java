package org.callover.gateway.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.callover.gateway.config.Limits;
import org.callover.gateway.http.request.RefusedRequest;
import org.callover.gateway.wire.once.BodyDigest;
import org.glassfish.grizzly.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A body that is being received, and unpacked if it is compressed. It is kept in memory while it is short, and in a
 * temporary file once it is longer than {@link Limits#IN_MEMORY}. A file uses one of the permits for uploads until the
 * body is closed.
 */
public final class ReceivedBody implements AutoCloseable {
    private final Semaphore places;
    private final Growth growth;
    private final @Nullable PackedBody packed;
    private final @Nullable BodyDigest digest;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long received;
    private long length;
    private boolean hasPlace;
    private boolean closed;

    private ReceivedBody(Semaphore places, Growth growth, @Nullable PackedBody packed, @Nullable BodyDigest digest) {
        this.places = places;
        this.growth = growth;
        this.packed = packed;
        this.digest = digest;
    }

    /** A check of a body that grows, before the bytes that it grows by are kept. */
    public interface Growth {
        void check(long before, long after);
    }

    /**
     * A body that is kept as it is received.
     *
     * @param digest where the bytes are added too; null if nobody needs a digest
     */
    public static ReceivedBody plain(Semaphore places, Growth growth, @Nullable BodyDigest digest) {
        return new ReceivedBody(places, growth, null, digest);
    }

    /** A body that is unpacked from gzip; what it grows by, and what the digest is of, are the unpacked bytes. */
    public static ReceivedBody packed(Semaphore places, Growth growth, @Nullable BodyDigest digest) {
        return new ReceivedBody(places, growth, new PackedBody(), digest);
    }

    /** How many bytes have arrived. */
    public synchronized long received() {
        return received;
    }

    /** How many bytes it has, unpacked. */
    public synchronized long length() {
        return length;
    }

    /** Whether it is unpacked. */
    public boolean isPacked() {
        return packed != null;
    }

    /** Adds a part that has arrived; does nothing if the body was given up in the meantime. */
    public synchronized void add(Buffer part) throws IOException {
        if (closed) {
            return;
        }
        ByteBuffer bytes = part.toByteBuffer();
        received += bytes.remaining();
        if (packed == null) {
            keep(bytes);
        } else {
            packed.unpack(bytes, this::keep);
        }
    }

    private void keep(ByteBuffer bytes) throws IOException {
        growth.check(length, length + bytes.remaining());
        length += bytes.remaining();
        if (digest != null) {
            digest.add(bytes);
        }
        if (channel == null && length > Limits.IN_MEMORY) {
            moveToFile();
        }
        if (channel == null) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            memory.writeBytes(copy);
        } else {
            write(channel, bytes);
        }
    }

    private void moveToFile() throws IOException {
        if (!places.tryAcquire()) {
            throw RefusedRequest.of(
                            429,
                            "TOO_MANY_UPLOADS",
                            "This server is already loading as many files as it can: send this one again in a"
                                    + " few seconds.")
                    .with("Retry-After", "5");
        }
        hasPlace = true;
        file = Files.createTempFile("callover-body", ".part");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        write(channel, ByteBuffer.wrap(memory.toByteArray()));
        memory.reset();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The digest of the whole body, if it is needed. */
    public synchronized Optional<String> digest() {
        return Optional.ofNullable(digest).map(BodyDigest::value);
    }

    /** The whole body, once it has arrived; a file is mapped, not read into memory. */
    public synchronized ByteBuffer content() throws IOException {
        if (packed != null) {
            packed.end();
        }
        return channel == null ? ByteBuffer.wrap(memory.toByteArray()) : channel.map(MapMode.READ_ONLY, 0, length);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        memory.reset();
        if (packed != null) {
            packed.close();
        }
        if (hasPlace) {
            places.release();
        }
        try {
            if (channel != null) {
                channel.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // The launcher empties the folder of temporary files at the next start.
        }
    }
}
