package org.callover.gateway.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The bytes of an answer in a content coding. */
public record CodedBytes(Coding coding, byte[] bytes) {
    private static final int BUFFER = 16 * 1024;

    /** Bytes as they are. */
    public static CodedBytes plain(byte[] bytes) {
        return new CodedBytes(Coding.IDENTITY, bytes);
    }

    /** Bytes in the coding that suits their length and the caller. */
    public static CodedBytes of(byte[] bytes, AcceptedCodings accepted) {
        CodedBytes plain = plain(bytes);
        return accepted.preferred() == Coding.GZIP ? plain.smallest().forCaller(accepted) : plain;
    }

    /** The same bytes compressed, if they are long enough and this makes them shorter. */
    public CodedBytes smallest() {
        if (bytes.length < AcceptedCodings.LEAST) {
            return this;
        }
        CodedBytes compressed = compressed();
        return compressed.length() < length() ? compressed : this;
    }

    /** These bytes, or compressed ones for a caller who rules out bytes as they are. */
    public CodedBytes forCaller(AcceptedCodings accepted) {
        return coding == Coding.GZIP || accepted.allowsPlain() ? this : compressed();
    }

    public int length() {
        return bytes.length;
    }

    public boolean isGzip() {
        return coding == Coding.GZIP;
    }

    private CodedBytes compressed() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(AcceptedCodings.LEAST + bytes.length / 8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, BUFFER)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CodedBytes(Coding.GZIP, compressed.toByteArray());
    }
}
