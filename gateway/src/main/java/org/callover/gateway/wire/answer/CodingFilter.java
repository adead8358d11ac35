package org.callover.gateway.wire.answer;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.callover.gateway.coding.AcceptedCodings;
import org.callover.gateway.coding.CodedBytes;
import org.callover.gateway.coding.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A filter that compresses answers, receipts and problem documents for callers who accept gzip, and says in {@code Vary}
 * that it does. An answer with a tag already has its coding: see {@link Answers}.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class CodingFilter implements ContainerResponseFilter {

    /** The kinds of media types that are text; pictures and office documents are compressed already. */
    private static final Set<String> TEXTS = Set.of("json", "xml", "yaml", "javascript");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        vary(headers);
        if (response.getEntityTag() != null || !isText(response.getMediaType())) {
            return;
        }
        bytes(response.getEntity()).ifPresent(bytes -> {
            String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
            CodedBytes coded = CodedBytes.of(bytes, AcceptedCodings.parse(accepted));
            response.setEntity(coded.bytes());
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, coded.length());
            if (coded.isGzip()) {
                headers.putSingle(HttpHeaders.CONTENT_ENCODING, Coding.GZIP_NAME);
            }
        });
    }

    private static Optional<byte[]> bytes(@Nullable Object entity) {
        if (entity instanceof byte[] bytes) {
            return Optional.of(bytes);
        }
        return entity instanceof String text ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static boolean isText(@Nullable MediaType type) {
        if (type == null) {
            return false;
        }
        String kind = type.getSubtype().substring(type.getSubtype().lastIndexOf('+') + 1);
        return type.getType().equals("text") || TEXTS.contains(kind);
    }

    /** Adds the header that decides the coding to what the answer varies by, in one line. */
    private static void vary(MultivaluedMap<String, Object> headers) {
        StringJoiner names = new StringJoiner(", ");
        headers.getOrDefault(HttpHeaders.VARY, List.of()).forEach(line -> names.add(line.toString()));
        headers.putSingle(HttpHeaders.VARY, names.add(AcceptedCodings.HEADER).toString());
    }
}
