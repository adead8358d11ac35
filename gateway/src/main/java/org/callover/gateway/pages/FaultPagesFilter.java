package org.callover.gateway.pages;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.wire.AcceptedTypes;
import org.callover.gateway.wire.Format;

/** A filter that shows problem documents as pages to people, who ask for HTML. */
@Priority(Priorities.USER)
public class FaultPagesFilter implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(ProblemDetail.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (PROBLEM.equals(response.getMediaType())
                && response.getEntity() instanceof byte[] document
                && AcceptedTypes.nameHtml(request.getHeaderString(HttpHeaders.ACCEPT))) {
            response.setEntity(
                    PageTemplates.html(page(read(document))), null, MediaType.valueOf(Format.HTML.contentType()));
            response.getHeaders().putSingle(PageAnswers.POLICY_HEADER, PageAnswers.POLICY);
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static JsonObject read(byte[] document) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            return reader.readObject();
        }
    }

    private static FaultPage page(JsonObject problem) {
        List<String> faults = problem.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(fault -> fault.asJsonObject().getString("message"))
                .toList();
        return new FaultPage(problem.getInt("status"), problem.getString("code"), problem.getString("detail"), faults);
    }
}
