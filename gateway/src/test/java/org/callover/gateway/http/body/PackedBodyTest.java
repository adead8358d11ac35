package org.callover.gateway.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.callover.gateway.http.request.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBodyTest {
    private static final byte[] FILE =
            "series,area,period,value\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] body, int atOnce) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (PackedBody packed = new PackedBody()) {
            for (int at = 0; at < body.length; at += atOnce) {
                packed.unpack(
                        ByteBuffer.wrap(body, at, Math.min(atOnce, body.length - at)),
                        bytes -> unpacked.write(bytes.array(), bytes.position(), bytes.remaining()));
            }
            packed.end();
        }
        return unpacked.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] changed(byte[] bytes, Consumer<byte[]> change) {
        byte[] copy = bytes.clone();
        change.accept(copy);
        return copy;
    }

    /** The packed file with these flags, and with these bytes after the fixed part of its header. */
    private static byte[] withHeader(int flags, byte... more) {
        byte[] packed = changed(gzip(FILE), bytes -> bytes[3] = (byte) flags);
        return joined(
                Arrays.copyOf(packed, FIXED_HEADER), more, Arrays.copyOfRange(packed, FIXED_HEADER, packed.length));
    }

    private static byte[] withChecksumOfHeader(int error) {
        CRC32 checksum = new CRC32();
        checksum.update(withHeader(2), 0, FIXED_HEADER);
        short value = (short) (checksum.getValue() + error);
        return withHeader(
                2,
                ByteBuffer.allocate(2)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort(value)
                        .array());
    }

    static Stream<byte[]> good() {
        byte[] packed = gzip(FILE);
        return Stream.of(
                packed,
                withHeader(1),
                withHeader(4, (byte) 0, (byte) 0),
                withHeader(4, (byte) 3, (byte) 0, (byte) 1, (byte) 0, (byte) 2),
                withHeader(8, "f.csv\0".getBytes(StandardCharsets.US_ASCII)),
                withHeader(8 | 16, "f.csv\0police\0".getBytes(StandardCharsets.US_ASCII)),
                withHeader(4 | 16, (byte) 1, (byte) 0, (byte) 9, (byte) 'a', (byte) 0),
                withChecksumOfHeader(0),
                joined(packed, gzip(new byte[0])),
                joined(gzip(Arrays.copyOf(FILE, 5)), gzip(Arrays.copyOfRange(FILE, 5, FILE.length))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void unpacksAFileHoweverItArrives(byte[] body) throws IOException {
        for (int atOnce : new int[] {1, 7, 1_000, body.length}) {
            assertThat(unpacked(body, atOnce)).isEqualTo(FILE);
        }
    }

    @Test
    void unpacksNoiseAndNothing() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(11).nextBytes(noise);
        assertThat(unpacked(gzip(noise), 4_096)).isEqualTo(noise);
        assertThat(unpacked(gzip(new byte[0]), 4_096)).isEmpty();
    }

    static Stream<byte[]> bad() {
        byte[] packed = gzip(FILE);
        int end = packed.length;
        return Stream.of(
                FILE,
                changed(packed, bytes -> bytes[1] = 0),
                changed(packed, bytes -> bytes[2] = 7),
                changed(packed, bytes -> bytes[3] = 0x20),
                withChecksumOfHeader(1),
                changed(packed, bytes -> bytes[FIXED_HEADER] = (byte) 0xff),
                changed(packed, bytes -> bytes[end - TRAILER]++),
                changed(packed, bytes -> bytes[end - 1]++),
                joined(packed, new byte[1]),
                joined(packed, "\n".getBytes(StandardCharsets.US_ASCII)),
                joined(packed, Arrays.copyOf(packed, end - 1)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNotGzip(byte[] body) {
        for (int atOnce : new int[] {1, 1_000, body.length}) {
            assertRefused(body, atOnce);
        }
    }

    @Test
    void refusesAFileThatEndsAnywhereBeforeItsEnd() {
        byte[] packed = gzip(FILE);
        for (int length = 0; length < packed.length; length++) {
            assertRefused(Arrays.copyOf(packed, length), packed.length);
        }
    }

    private static void assertRefused(byte[] body, int atOnce) {
        assertThatThrownBy(() -> unpacked(body, atOnce)).isInstanceOfSatisfying(RefusedRequest.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(400);
            assertThat(refusal.problem().code()).isEqualTo("BAD_GZIP");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1_000_000})
    void unpacksNoMoreOfABombThanIsTaken(int taken) {
        byte[] bomb = gzip(new byte[20_000_000]);
        int[] length = {0};
        try (PackedBody packed = new PackedBody()) {
            assertThatThrownBy(() -> packed.unpack(ByteBuffer.wrap(bomb), bytes -> {
                        length[0] += bytes.remaining();
                        if (length[0] >= taken) {
                            throw new IOException("enough");
                        }
                    }))
                    .hasMessage("enough");
        }
        assertThat(length[0]).isLessThan(taken + 64 * 1024);
    }
}
