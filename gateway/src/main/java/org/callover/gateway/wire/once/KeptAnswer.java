package org.callover.gateway.wire.once;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The answer of a call, as it is given again: before it is compressed for one caller. */
record KeptAnswer(int status, MultivaluedMap<String, String> headers, byte[] body) {

    /** The bytes of an entity that can be kept; null if it is written while it is sent. */
    static byte @Nullable [] bytes(@Nullable Object entity) {
        if (entity == null) {
            return new byte[0];
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return entity instanceof byte[] bytes ? bytes : null;
    }

    /** The answer in a compact form. */
    byte[] write() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            out.writeInt(status);
            out.writeInt(headers.size());
            for (Map.Entry<String, List<String>> header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeInt(header.getValue().size());
                for (String value : header.getValue()) {
                    out.writeUTF(value);
                }
            }
            out.writeInt(body.length);
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Reads an answer that was written. */
    static KeptAnswer read(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int status = in.readInt();
            MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                for (int values = in.readInt(); values > 0; values--) {
                    headers.add(name, in.readUTF());
                }
            }
            return new KeptAnswer(status, headers, in.readNBytes(in.readInt()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return (body.length == 0 ? response : response.entity(body)).build();
    }
}
