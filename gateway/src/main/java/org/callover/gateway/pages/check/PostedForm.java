package org.callover.gateway.pages.check;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.callover.gateway.wire.form.FormParts;
import org.jspecify.annotations.Nullable;

/**
 * The form of the page as it was posted.
 *
 * @param fields the values of its fields
 * @param file the file that was chosen; absent if none was
 */
record PostedForm(
        MultivaluedMap<String, String> fields, @Nullable ChosenFile file) {

    private static final int MOST_FIELDS = 20_000;

    /**
     * A file that was chosen.
     *
     * @param kind the end of its name
     */
    record ChosenFile(byte[] content, String kind) {}

    /** An empty form. */
    static PostedForm empty() {
        return new PostedForm(new MultivaluedHashMap<>(), null);
    }

    static PostedForm read(Providers providers, HttpHeaders headers, InputStream body) {
        MediaType type = headers.getMediaType();
        boolean hasParts = type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        try {
            return hasParts ? ofParts(providers, headers, body) : ofText(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PostedForm ofParts(Providers providers, HttpHeaders headers, InputStream body) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        ChosenFile file = null;
        for (EntityPart part : FormParts.read(providers, headers, body)) {
            Optional<String> name = FormParts.fileName(part);
            byte[] content = part.getContent().readAllBytes();
            if (name.isEmpty()) {
                fields.add(part.getName(), new String(content, StandardCharsets.UTF_8));
            } else if (!name.get().isBlank()) {
                file = new ChosenFile(content, name.get().substring(name.get().lastIndexOf('.') + 1));
            }
        }
        return new PostedForm(fields, file);
    }

    private static PostedForm ofText(InputStream body) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : text.split("&", MOST_FIELDS)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new PostedForm(fields, null);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** The text of a field, without characters that no text has; empty if it was not sent. */
    String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", " ");
    }
}
