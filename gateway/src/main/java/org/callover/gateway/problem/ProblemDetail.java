package org.callover.gateway.problem;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callover.kpi.text.Legible;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) with a stable code and, if there are several faults, a list of them.
 *
 * <p>The detail says what was given, what was expected and what to do.
 */
public record ProblemDetail(
        int status, String code, String detail, @Nullable String instance, List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** No cache keeps an error: the next call may succeed. */
    public static final String CACHING = "no-store";

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    public ProblemDetail {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem's status is 400 to 599, not " + status);
        }
        detail = Legible.message(detail);
        errors = List.copyOf(errors);
    }

    /**
     * One of several faults, with its place: in a posted document, or in a parameter or header of the request.
     *
     * @param pointer the JSON pointer (RFC 6901) of the value in the document
     */
    public record Fault(
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            String code,
            String message) {

        /** Shortens messages and hides control characters, because they quote what was sent. */
        public Fault {
            parameter = parameter == null ? null : Legible.message(parameter);
            message = Legible.message(message);
        }

        /** A fault in a posted document. */
        public Fault(
                @Nullable Integer line,
                @Nullable Integer column,
                @Nullable String pointer,
                String code,
                String message) {
            this(line, column, pointer, null, null, code, message);
        }

        /** A fault of a query parameter. */
        public static Fault ofParameter(String name, String code, String message) {
            return new Fault(null, null, null, name, null, code, message);
        }

        /** A fault of a header. */
        public static Fault ofHeader(String name, String code, String message) {
            return new Fault(null, null, null, null, name, code, message);
        }
    }

    /** A problem with its own code. */
    public static ProblemDetail of(Response.Status status, String code, String detail) {
        return new ProblemDetail(status.getStatusCode(), code, detail, null, List.of());
    }

    /** A problem with a header, which is its only fault. */
    public static ProblemDetail ofHeader(Response.Status status, String header, String code, String detail) {
        String message =
                Character.toLowerCase(detail.charAt(0)) + detail.substring(1).replaceFirst("\\.$", "");
        return of(status, code, detail).with(List.of(Fault.ofHeader(header, code, message)));
    }

    /** A problem known only by its HTTP status, whose name becomes the code. */
    public static ProblemDetail of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new ProblemDetail(status, known == null ? "HTTP_" + status : known.name(), detail, null, List.of());
    }

    /** The same problem with a list of faults. */
    public ProblemDetail with(List<Fault> faults) {
        return new ProblemDetail(status, code, detail, instance, faults);
    }

    /** The same problem at this path. */
    public ProblemDetail at(String path) {
        return new ProblemDetail(status, code, detail, path, errors);
    }

    /** The short name of this kind of problem. */
    public String title() {
        return title(status);
    }

    /** The reason phrase of an HTTP status. */
    public static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String otherwise = status == 422 ? "Unprocessable Content" : "HTTP status " + status;
        return known == null ? otherwise : known.getReasonPhrase();
    }

    /** The identifier of this kind of problem. */
    public String type() {
        return "urn:callover:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The document in UTF-8. */
    public byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = GENERATORS.createGenerator(out)) {
            json.writeStartObject()
                    .write("type", type())
                    .write("title", title())
                    .write("status", status)
                    .write("detail", detail);
            if (instance != null) {
                json.write("instance", instance);
            }
            json.write("code", code);
            if (!errors.isEmpty()) {
                json.writeStartArray("errors");
                errors.forEach(fault -> write(json, fault));
                json.writeEnd();
            }
            json.writeEnd();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Fault fault) {
        json.writeStartObject();
        if (fault.line() != null) {
            json.write("line", fault.line());
        }
        if (fault.column() != null) {
            json.write("column", fault.column());
        }
        text(json, "pointer", fault.pointer());
        text(json, "parameter", fault.parameter());
        text(json, "header", fault.header());
        json.write("code", fault.code()).write("message", fault.message()).writeEnd();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.write(name, value);
        }
    }
}
