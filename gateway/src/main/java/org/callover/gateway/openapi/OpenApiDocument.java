package org.callover.gateway.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.callover.gateway.coding.CodedBytes;
import org.callover.gateway.coding.Coding;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.answer.Representation;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document, read on first use. */
final class OpenApiDocument {

    private static final String PATH = "META-INF/openapi.yaml";
    private static final byte[] YAML = read();
    private static final Map<Coding, CodedBytes> AS_YAML = coded(YAML);
    private static final Map<Coding, CodedBytes> AS_JSON = coded(converted());

    private static final String YAML_TAG = Representation.tagOf(YAML, Format.YAML);
    private static final String JSON_TAG = Representation.tagOf(json(), Format.JSON);

    private OpenApiDocument() {}

    static byte[] yaml() {
        return YAML;
    }

    static byte[] json() {
        return json(Coding.IDENTITY).bytes();
    }

    static CodedBytes yaml(Coding coding) {
        return Objects.requireNonNull(AS_YAML.get(coding));
    }

    static CodedBytes json(Coding coding) {
        return Objects.requireNonNull(AS_JSON.get(coding));
    }

    private static Map<Coding, CodedBytes> coded(byte[] document) {
        CodedBytes plain = CodedBytes.plain(document);
        return Map.of(Coding.IDENTITY, plain, Coding.GZIP, plain.smallest());
    }

    /** The strong entity tag of the document in a format and coding, in quotation marks. */
    static String tag(Format format, Coding coding) {
        return '"' + coding.tag(format == Format.JSON ? JSON_TAG : YAML_TAG) + '"';
    }

    private static byte[] read() {
        try (InputStream document = OpenApiDocument.class.getClassLoader().getResourceAsStream(PATH)) {
            return Objects.requireNonNull(document, PATH + " is part of the war")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] converted() {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(new String(YAML, UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 * YAML.length);
        try (JsonGenerator json = Json.createGenerator(out)) {
            write(json, document);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            members.forEach((name, member) -> {
                json.writeKey(String.valueOf(name));
                write(json, member);
            });
            json.writeEnd();
        } else if (value instanceof Iterable<?> elements) {
            json.writeStartArray();
            elements.forEach(element -> write(json, element));
            json.writeEnd();
        } else if (value instanceof Number number) {
            json.write(new BigDecimal(number.toString()));
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.write(value.toString());
        }
    }
}
