package org.callover.kpi.dataset.column;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.callover.kpi.observation.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A column as bytes, for a store: a month of a count takes one or two.
 *
 * <p>Numbers are of variable length, seven bits to a byte. What most months have in common (the import, the flags and
 * the basis) is written as runs.
 */
public final class PackedColumn {

    /** The first byte, so that another form can be told from this one. */
    private static final int FORM = 1;

    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private PackedColumn() {}

    /** The bytes of a column. */
    public static byte[] of(Column column) {
        Writer out = new Writer();
        out.number(FORM);
        months(out, column.months());
        out.number(column.spans().size());
        column.spans().forEach(span -> span(out, span));
        return out.bytes.toByteArray();
    }

    private static void months(Writer out, MonthlyValues months) {
        int length = months.end() - months.first;
        out.signed(months.first);
        out.number(length);
        out.number(months.scale);
        runs(out, length, at -> months.sources[at], number -> out.number(number));
        runs(out, length, at -> (int) months.flags[at], bits -> out.number(bits));
        @Nullable Basis[] bases = months.bases;
        runs(out, length, at -> text(bases == null ? null : bases[at]), out::text);
        for (int at = 0; at < length; at++) {
            if (months.sources[at] > 0) {
                out.signed(months.amounts[at]);
            }
        }
    }

    private static String text(@Nullable Basis basis) {
        return basis == null ? "" : basis.name();
    }

    private static @Nullable Basis basis(String text) {
        return text.isEmpty() ? null : new Basis(text);
    }

    private static void span(Writer out, Span span) {
        out.signed(span.start());
        out.number(span.months());
        out.signed(span.value().scale());
        out.bytes(span.value().unscaledValue().toByteArray());
        out.number(span.flags());
        out.text(text(span.basis()));
        out.number(span.source());
    }

    private static <T> void runs(Writer out, int length, IntFunction<T> values, Consumer<T> taker) {
        int start = 0;
        while (start < length) {
            T value = values.apply(start);
            int end = start + 1;
            while (end < length && Objects.equals(values.apply(end), value)) {
                end++;
            }
            out.number(end - start);
            taker.accept(value);
            start = end;
        }
    }

    /** The column of some bytes. */
    public static Column read(byte[] packed) {
        Reader in = new Reader(packed);
        if (in.number() != FORM) {
            throw new IllegalStateException("A column is stored in a form that this version does not know");
        }
        MonthlyValues months = months(in);
        List<Span> spans = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            spans.add(span(in));
        }
        return Column.of(months, spans);
    }

    private static MonthlyValues months(Reader in) {
        int first = (int) in.signed();
        int length = in.number();
        int scale = in.number();
        int[] sources = new int[length];
        byte[] flags = new byte[length];
        @Nullable Basis[] bases = new @Nullable Basis[length];
        runs(in, length, (from, to) -> Arrays.fill(sources, from, to, in.number()));
        runs(in, length, (from, to) -> Arrays.fill(flags, from, to, (byte) in.number()));
        runs(in, length, (from, to) -> Arrays.fill(bases, from, to, basis(in.text())));
        long[] amounts = new long[length];
        for (int at = 0; at < length; at++) {
            amounts[at] = sources[at] > 0 ? in.signed() : 0;
        }
        return new MonthlyValues(
                first, scale, amounts, flags, Arrays.stream(bases).anyMatch(Objects::nonNull) ? bases : null, sources);
    }

    private interface Filler {
        void fill(int from, int to);
    }

    private static void runs(Reader in, int length, Filler filler) {
        int start = 0;
        while (start < length) {
            int end = start + in.number();
            filler.fill(start, end);
            start = end;
        }
    }

    private static Span span(Reader in) {
        int start = (int) in.signed();
        int end = start + in.number();
        int scale = (int) in.signed();
        BigDecimal value = new BigDecimal(new BigInteger(in.bytes()), scale);
        int flags = in.number();
        Basis basis = basis(in.text());
        return new Span(start, end, value, flags, basis, in.number());
    }

    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

        void number(long value) {
            long left = value;
            while ((left & ~(long) LOW) != 0) {
                bytes.write((int) (left & LOW) | MORE);
                left >>>= BITS;
            }
            bytes.write((int) left);
        }

        /** A number near zero is short, whatever its sign. */
        void signed(long value) {
            number(value << 1 ^ value >> 63);
        }

        void bytes(byte[] some) {
            number(some.length);
            bytes.writeBytes(some);
        }

        void text(String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            return (int) wide();
        }

        private long wide() {
            long value = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                value |= (long) (next & LOW) << shift;
                shift += BITS;
                next = bytes[at++];
            }
            return value | (long) next << shift;
        }

        long signed() {
            long value = wide();
            return value >>> 1 ^ -(value & 1);
        }

        byte[] bytes() {
            int length = number();
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
