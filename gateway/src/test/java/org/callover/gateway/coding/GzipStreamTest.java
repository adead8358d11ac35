package org.callover.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {

    private static byte[] text(int length) {
        return IntStream.iterate(7, number -> number * 31 + 11)
                .mapToObj(number -> "{\"value\":" + number % 1_000 + "},")
                .limit(length / 8 + 1)
                .collect(Collectors.joining())
                .substring(0, length)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 139_263, 139_264, 139_265, 1_000_000})
    void anybodyUnpacksIt(int length) throws IOException {
        byte[] text = text(length);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        GzipStream.write(sent, to -> to.write(text));
        assertThat(unpacked(sent.toByteArray())).isEqualTo(text);
    }

    @Test
    void noiseComesOutAsItWentIn() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(3).nextBytes(noise);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        GzipStream.write(sent, to -> to.write(noise));
        assertThat(unpacked(sent.toByteArray())).isEqualTo(noise);
    }

    @Test
    void theSameBytesAreCompressedAlikeHoweverTheyAreWritten() throws IOException {
        byte[] text = text(400_000);
        ByteArrayOutputStream atOnce = new ByteArrayOutputStream();
        GzipStream.write(atOnce, to -> to.write(text));
        Random cuts = new Random(5);
        ByteArrayOutputStream inParts = new ByteArrayOutputStream();
        GzipStream.write(inParts, to -> {
            int at = 0;
            while (at < text.length) {
                int length = Math.min(1 + cuts.nextInt(9_000), text.length - at);
                to.write(text, at, length);
                to.flush();
                at += length;
            }
            to.close();
        });
        assertThat(inParts.toByteArray()).isEqualTo(atOnce.toByteArray());
    }

    @Test
    void sendsTheFirstBlockAtOnce() throws IOException {
        ByteArrayOutputStream flushed = new ByteArrayOutputStream();
        OutputStream network = new OutputStream() {
            private final ByteArrayOutputStream held = new ByteArrayOutputStream();

            @Override
            public void write(int one) {
                held.write(one);
            }

            @Override
            public void flush() throws IOException {
                held.writeTo(flushed);
                held.reset();
            }
        };
        byte[] text = text(8_192);
        GzipStream.write(network, to -> {
            to.write(text);
            byte[] seen = new byte[text.length];
            GZIPInputStream client = new GZIPInputStream(new ByteArrayInputStream(flushed.toByteArray()));
            assertThat(client.readNBytes(seen, 0, seen.length)).isEqualTo(text.length);
            assertThat(seen).isEqualTo(text);
        });
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForWhole() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThatThrownBy(() -> GzipStream.write(sent, to -> {
                    to.write(text(100_000));
                    to.close();
                    throw new IllegalStateException("no more scores");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unpacked(sent.toByteArray())).isInstanceOf(EOFException.class);
    }

    @Test
    void writesNothingBeforeTheFirstBytesAreThere() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThatThrownBy(() -> GzipStream.write(sent, to -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(sent.size()).isZero();
    }
}
