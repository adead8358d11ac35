package org.callover.gateway.wire.prose.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zipped file in memory. All that is unpacked of it is counted, so that a file that unpacks to something
 * huge is refused before it does harm.
 *
 * <p>The list at the end of the file says where the parts are, whatever their own headers say. Parts that are in it twice
 * are read once.
 */
public final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int LISTED = 0x02014b50;
    private static final int PART = 0x04034b50;
    private static final int SHORTEST_END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int SHORT = 0xffff;
    private static final int MOST_PARTS = 5_000;
    private static final int DEFLATED = 8;

    /** The most bytes of all parts together that are unpacked. */
    private static final long MOST_UNPACKED = 64L << 20;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Integer> places = new HashMap<>();
    private long unpacked;

    private ZipParts(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether a file begins as a zipped one does. */
    public static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9 && file[3] < 9;
    }

    /**
     * The parts of a file.
     *
     * @throws IOException if it is no zipped file, or not a whole one
     */
    public static ZipParts of(byte[] file) throws IOException {
        ZipParts parts = new ZipParts(file);
        try {
            parts.list();
        } catch (IndexOutOfBoundsException | BufferUnderflowException cutOff) {
            throw new IOException("the list of parts is cut off", cutOff);
        }
        return parts;
    }

    private void list() throws IOException {
        int end = end();
        int at = bytes.getInt(end + 16);
        int number = bytes.getShort(end + 10) & SHORT;
        for (int i = 0; i < number && i < MOST_PARTS; i++) {
            if (bytes.getInt(at) != LISTED) {
                throw new IOException("the list of parts is broken");
            }
            int name = bytes.getShort(at + 28) & SHORT;
            int more = (bytes.getShort(at + 30) & SHORT) + (bytes.getShort(at + 32) & SHORT);
            places.putIfAbsent(new String(file, at + 46, name, StandardCharsets.UTF_8), at);
            at += 46 + name + more;
        }
    }

    private int end() throws IOException {
        for (int at = file.length - SHORTEST_END;
                at >= Math.max(0, file.length - SHORTEST_END - LONGEST_COMMENT);
                at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("the file has no list of parts");
    }

    /** Whether there is a part with a name. */
    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** A part, unpacked while it is read; nothing if there is none with this name. */
    public Optional<InputStream> part(String name) throws IOException {
        Integer place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Counted(open(place)));
        } catch (IndexOutOfBoundsException cutOff) {
            throw new IOException("the part is cut off", cutOff);
        }
    }

    private InputStream open(int place) throws IOException {
        int at = bytes.getInt(place + 42);
        if (bytes.getInt(at) != PART) {
            throw new IOException("a part is not where the list says");
        }
        int start = at + 30 + (bytes.getShort(at + 26) & SHORT) + (bytes.getShort(at + 28) & SHORT);
        int method = bytes.getShort(place + 10);
        if (method == DEFLATED) {
            return new InflaterInputStream(
                    new ByteArrayInputStream(file, start, file.length - start), new Inflater(true)) {
                @Override
                public void close() throws IOException {
                    inf.end();
                    super.close();
                }
            };
        }
        int length = bytes.getInt(place + 24);
        if (method != 0 || length < 0 || length > file.length - start) {
            throw new IOException("a part is packed in a way that is not known");
        }
        return new ByteArrayInputStream(file, start, length);
    }

    /** A part whose bytes are counted. */
    private final class Counted extends InputStream {

        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = in.read(to, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > MOST_UNPACKED) {
                throw UnreadableProse.tooLarge(
                        "The file unpacks to more than 64 MiB: leave out what is not needed, or send it in several parts.");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
