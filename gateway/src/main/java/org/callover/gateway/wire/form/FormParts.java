package org.callover.gateway.wire.form;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;

/** The parts of a posted form (multipart/form-data). */
public final class FormParts {

    private static final int LAST_OF_LATIN = 0xFF;
    private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {};

    private FormParts() {}

    /**
     * Reads a form within the call, not before it, so that the refusal of a malformed form can say what is wrong.
     *
     * @throws ProblemException 400
     */
    @SuppressWarnings("unchecked")
    public static List<EntityPart> read(Providers providers, HttpHeaders headers, InputStream body) throws IOException {
        Class<List<EntityPart>> type = (Class<List<EntityPart>>) PARTS.getRawType();
        MessageBodyReader<List<EntityPart>> reader =
                providers.getMessageBodyReader(type, PARTS.getType(), new Annotation[0], headers.getMediaType());
        try {
            return reader.readFrom(
                    type,
                    PARTS.getType(),
                    new Annotation[0],
                    headers.getMediaType(),
                    headers.getRequestHeaders(),
                    body);
        } catch (WebApplicationException malformed) {
            throw new ProblemException(ProblemDetail.of(
                    Status.BAD_REQUEST,
                    "BAD_FORM",
                    "The form cannot be read: the boundary named in its Content-Type must come before each part and, with"
                            + " '--' after it, at the end. Send the whole form again."));
        }
    }

    /** The name of the file that a part holds; nothing if it holds none. */
    public static Optional<String> fileName(EntityPart part) {
        boolean isNamed =
                part.getHeaders().keySet().stream().anyMatch(HttpHeaders.CONTENT_DISPOSITION::equalsIgnoreCase);
        return isNamed ? part.getFileName().map(FormParts::inUtf8) : Optional.empty();
    }

    /** The name in UTF-8, as browsers write it; the framework reads headers as Latin-1. */
    private static String inUtf8(String name) {
        String read = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        boolean isLatin = name.chars().allMatch(letter -> letter <= LAST_OF_LATIN);
        return isLatin && read.indexOf('\uFFFD') < 0 ? read : name;
    }
}
