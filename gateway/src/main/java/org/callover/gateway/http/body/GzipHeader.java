package org.callover.gateway.http.body;

import java.util.zip.CRC32;

/** A reader of the header of a gzip member (RFC 1952, section 2.3), which is given one byte after another. */
final class GzipHeader {
    private static final int[] START = {0x1f, 0x8b, 8};
    private static final int FLAGS = 3;
    private static final int RESERVED = 0xe0;
    private static final int BYTE = 8;

    /** The parts in their order, each with the flag that says whether it is there. */
    private enum Part {
        FIXED(0),
        EXTRA_LENGTH(4),
        EXTRA(4),
        FILE_NAME(8),
        COMMENT(16),
        CHECKSUM(2),
        END(0);

        private final int flag;

        Part(int flag) {
            this.flag = flag;
        }
    }

    private final CRC32 checksum = new CRC32();
    private Part part = Part.FIXED;
    private int read;
    private int flags;
    private int number;

    /** Whether no byte of it has been read. */
    boolean isUntouched() {
        return part == Part.FIXED && read == 0;
    }

    /** Whether all of it has been read. */
    boolean isComplete() {
        return part == Part.END;
    }

    /** Takes the next byte; returns whether it can be a part of a header. */
    boolean take(byte next) {
        int value = next & 0xff;
        boolean isPossible = part != Part.FIXED || isPossible(value);
        if (part == Part.EXTRA_LENGTH || part == Part.CHECKSUM) {
            number |= value << BYTE * read;
        }
        if (part != Part.CHECKSUM) {
            checksum.update(value);
        }
        read++;
        if (isLast(value)) {
            isPossible &= part != Part.CHECKSUM || number == (checksum.getValue() & 0xffff);
            enterNext();
        }
        return isPossible;
    }

    private boolean isPossible(int value) {
        if (read == FLAGS) {
            flags = value;
            return (value & RESERVED) == 0;
        }
        return read >= START.length || value == START[read];
    }

    private boolean isLast(int value) {
        return switch (part) {
            case FIXED -> read == 10;
            case EXTRA_LENGTH, CHECKSUM -> read == 2;
            case EXTRA -> read == number;
            case FILE_NAME, COMMENT -> value == 0;
            case END -> false;
        };
    }

    private void enterNext() {
        boolean isEmptyExtra = part == Part.EXTRA_LENGTH && number == 0;
        int at = part.ordinal() + (isEmptyExtra ? 2 : 1);
        while (Part.values()[at] != Part.END && (flags & Part.values()[at].flag) == 0) {
            at++;
        }
        part = Part.values()[at];
        read = 0;
        if (part != Part.EXTRA) {
            number = 0;
        }
    }
}
