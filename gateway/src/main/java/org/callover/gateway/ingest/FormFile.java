package org.callover.gateway.ingest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.ingest.file.UnreadableFile;

/** The only file in a posted form. */
record FormFile(InputStream content, String name) {
    private static final int LAST_OF_LATIN = 0xFF;
    private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {};

    /** Reads a form within the call, not before it, so that the refusal of a malformed form can say what is wrong. */
    static FormFile read(Providers providers, HttpHeaders headers, InputStream body) throws IOException {
        List<FormFile> files = parts(providers, headers, body).stream()
                .flatMap(part -> file(part).stream())
                .toList();
        if (files.size() != 1) {
            throw UnreadableFile.request(
                    "ONE_FILE",
                    "The form has %s: send one file, as a part with a file name."
                            .formatted(files.isEmpty() ? "no file" : files.size() + " files"));
        }
        return files.get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<EntityPart> parts(Providers providers, HttpHeaders headers, InputStream body)
            throws IOException {
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
            throw UnreadableFile.request(
                    "BAD_FORM",
                    "The form cannot be read: the boundary named in its Content-Type must come before each part and, with"
                            + " '--' after it, at the end. Send the whole form again, or only the file as text/csv.");
        }
    }

    private static Optional<FormFile> file(EntityPart part) {
        boolean isNamed =
                part.getHeaders().keySet().stream().anyMatch(HttpHeaders.CONTENT_DISPOSITION::equalsIgnoreCase);
        return isNamed
                ? part.getFileName().map(name -> new FormFile(part.getContent(), inUtf8(name)))
                : Optional.empty();
    }

    /** The name in UTF-8, as browsers write it; the framework reads headers as Latin-1. */
    private static String inUtf8(String name) {
        String read = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        boolean isLatin = name.chars().allMatch(letter -> letter <= LAST_OF_LATIN);
        return isLatin && read.indexOf('\uFFFD') < 0 ? read : name;
    }
}
