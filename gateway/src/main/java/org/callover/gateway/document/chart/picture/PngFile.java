package org.callover.gateway.document.chart.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The bytes of a PNG. Drawings have few colours: where there are at most 256, each pixel is the number of its colour, which takes
 * a fifth of the time and half of the room. Colours that nobody can distinguish, in the edges of lines and letters, count as one.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEVEL = 4;
    private static final int MOST_COLOURS = 256;
    /** Of the eight bits of red, green and blue, so many decide whether two colours count as one. */
    private static final int BITS = 5;

    private static final int REST = 8 - BITS;
    private static final byte TRUE_COLOUR = 2;
    private static final byte PALETTE = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    private PngFile() {}

    static byte[] of(BufferedImage image) {
        PngFile file = new PngFile();
        file.bytes.writeBytes(SIGNATURE);
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        byte[] palette = new byte[MOST_COLOURS * 3];
        byte[] numbered = new byte[image.getHeight() * (1 + width)];
        int colours = numbered(pixels, width, palette, numbered);
        file.header(image, colours > 0 ? PALETTE : TRUE_COLOUR);
        if (colours > 0) {
            file.chunk("PLTE", palette, colours * 3);
            file.data(numbered);
        } else {
            file.data(trueColours(pixels, width));
        }
        file.chunk("IEND", new byte[0], 0);
        return file.bytes.toByteArray();
    }

    /** Numbers the colours, and says how many there are; 0 if they are too many. */
    private static int numbered(int[] pixels, int width, byte[] palette, byte[] rows) {
        short[] numbers = new short[1 << 3 * BITS];
        int colours = 0;
        int to = 0;
        for (int i = 0; i < pixels.length; i++) {
            to += i % width == 0 ? 1 : 0;
            int key = key(pixels[i]);
            if (numbers[key] == 0) {
                if (colours == MOST_COLOURS) {
                    return 0;
                }
                put(palette, colours * 3, pixels[i]);
                numbers[key] = (short) ++colours;
            }
            rows[to++] = (byte) (numbers[key] - 1);
        }
        return colours;
    }

    private static int key(int colour) {
        int red = (colour >> 16 & 0xFF) >> REST;
        int green = (colour >> 8 & 0xFF) >> REST;
        return red << 2 * BITS | green << BITS | (colour & 0xFF) >> REST;
    }

    private static byte[] trueColours(int[] pixels, int width) {
        byte[] rows = new byte[pixels.length / width * (1 + 3 * width)];
        int to = 0;
        for (int i = 0; i < pixels.length; i++) {
            to += i % width == 0 ? 1 : 0;
            put(rows, to, pixels[i]);
            to += 3;
        }
        return rows;
    }

    private static void put(byte[] to, int at, int colour) {
        to[at] = (byte) (colour >> 16);
        to[at + 1] = (byte) (colour >> 8);
        to[at + 2] = (byte) colour;
    }

    private void header(BufferedImage image, byte kind) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
        chunk("IHDR", header.put((byte) 8).put(kind).array(), header.capacity());
    }

    /** The rows, each after a zero that says it is as it is. */
    private void data(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setInput(rows);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        byte[] part = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        chunk("IDAT", packed.toByteArray(), packed.size());
    }

    private void chunk(String name, byte[] content, int length) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content, 0, length);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        bytes.writeBytes(type);
        bytes.write(content, 0, length);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
